import type { NewAccount, PasswordFault } from '../../daemon/api/contract.ts';
import { MAX_PASSWORD, MIN_PASSWORD } from '../pages/set-up-school.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { passwordFaultSentence, setUpErrors } from '../words/set-up.ts';
import { rawTextIn, textIn } from './form.ts';

const MAX_TEXT = 200;

/** What the first step was sent, and what is wrong with it. */
export interface SetUpAnswers {
  readonly token: string;
  readonly schoolName: string;
  readonly account: NewAccount;
  readonly errors: readonly FieldError[];
}

export function setUpAnswersIn(body: unknown): SetUpAnswers {
  const schoolName = textIn(body, 'schoolName');
  const account = { name: textIn(body, 'name'), email: textIn(body, 'email'), password: rawTextIn(body, 'password') };
  return {
    token: textIn(body, 'token'),
    schoolName,
    account,
    errors: [
      ...wrong('schoolName', textError(schoolName, setUpErrors.schoolName)),
      ...wrong('name', textError(account.name, setUpErrors.name)),
      ...wrong('email', emailError(account.email)),
      ...wrong('password', passwordError(account.password)),
      ...wrong(
        'passwordAgain',
        account.password === rawTextIn(body, 'passwordAgain') ? null : setUpErrors.passwordAgain,
      ),
    ],
  };
}

function wrong(field: string, message: string | null): readonly FieldError[] {
  return message === null ? [] : [{ field, message }];
}

function textError(text: string, ifEmpty: string): string | null {
  if (text === '') return ifEmpty;
  return text.length > MAX_TEXT ? setUpErrors.tooLong(MAX_TEXT) : null;
}

function emailError(email: string): string | null {
  const error = textError(email, setUpErrors.email);
  return error ?? (/^[^\s@]+@[^\s@]+$/.test(email) ? null : setUpErrors.email);
}

function passwordError(password: string): string | null {
  if (password.length < MIN_PASSWORD) return passwordFault('too_short');
  return password.length > MAX_PASSWORD ? passwordFault('too_long') : null;
}

/** The daemon's own judgement of a password, as the message beside its field. */
export function passwordFault(fault: PasswordFault): string {
  return passwordFaultSentence(fault, MIN_PASSWORD, MAX_PASSWORD);
}
