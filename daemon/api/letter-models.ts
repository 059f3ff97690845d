/** Letters that tell somebody outside the review, and the templates that they are written from. Part of the contract; import it from there. */
import type { IncidentId } from '../incidents/incident.ts';
import type { LetterFault, LetterKind, LetterLanguage, LetterText, LetterWay } from '../incidents/letters.ts';

export type { LetterFault, LetterKind, LetterLanguage, LetterText, LetterWay };

/** A letter as it is offered for an incident: nothing is sent before somebody has read it. */
export interface LetterDraft extends LetterText {
  /** Sent back with the letter: the same one is never sent twice. */
  readonly id: string;
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly languages: readonly LetterLanguage[];
  readonly templateVersion: number;
  readonly hasNames: boolean;
  /** False where the school has not set up mail. */
  readonly mayMail: boolean;
  /** To whom the last one of this kind went; '' where none has, and for whoever is not the same each time. */
  readonly recipient: string;
}

export interface LetterToSend {
  readonly id: string;
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly body: string;
  readonly way: LetterWay;
  /** A mail address; '' for what goes on paper. */
  readonly recipient: string;
}

/** A letter that was written, without its text. */
export interface LetterRow {
  readonly id: string;
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly way: LetterWay;
  readonly byName: string | null;
  readonly at: number;
  /** Of a mail: when the mail server took it; null while it waits. */
  readonly sentAt: number | null;
  /** Why a mail can never be sent. */
  readonly failure: string | null;
}

export interface WrittenLetter extends LetterRow, LetterText {
  readonly recipient: string;
}

export type SendLetterResult =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'faults'; readonly faults: readonly LetterFault[] }
  | { readonly kind: 'no_text' }
  | { readonly kind: 'too_long' }
  | { readonly kind: 'no_recipient' }
  | { readonly kind: 'no_mail' }
  | { readonly kind: 'nothing_asked' }
  | { readonly kind: 'gone' };

/** One version of a template; `text` is null where the school went back to what is shipped. */
export interface TemplateVersion {
  readonly version: number;
  readonly text: LetterText | null;
  readonly byName: string | null;
  readonly at: number;
  readonly reason: string;
}

export interface LetterTemplate extends LetterText {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  /** 0 while the school has written none of its own. */
  readonly version: number;
  readonly isShipped: boolean;
  readonly mayChange: boolean;
  readonly placeholders: readonly string[];
  /** The newest first. */
  readonly versions: readonly TemplateVersion[];
}

/** The new text of a template; null goes back to what is shipped. */
export interface TemplateChange {
  readonly text: LetterText | null;
  readonly reason: string;
  readonly version: number;
}

export type ChangeTemplateResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'faults'; readonly faults: readonly LetterFault[] }
  | { readonly kind: 'no_reason' }
  | { readonly kind: 'no_text' }
  | { readonly kind: 'too_long' }
  | { readonly kind: 'gone' };

export interface LetterAnswers<Viewer> {
  /** Null where there is no such incident, it is not for this viewer, or it is not closed as a concern. */
  letterDraft(viewer: Viewer, id: IncidentId, wanted: WantedLetter): Promise<LetterDraft | null>;
  /** Keeps the letter with the incident, and puts a mail into the outbox; its action counts as done. */
  sendLetter(viewer: Viewer, id: IncidentId, letter: LetterToSend): Promise<SendLetterResult>;
  letter(viewer: Viewer, id: IncidentId, letterId: string): Promise<WrittenLetter | null>;
  letterTemplates(viewer: Viewer): Promise<readonly LetterTemplate[]>;
  changeTemplate(
    viewer: Viewer,
    of: { readonly kind: LetterKind; readonly language: LetterLanguage },
    change: TemplateChange,
  ): Promise<ChangeTemplateResult>;
}

export interface WantedLetter {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  /** Whether the person is named in it. */
  readonly hasNames: boolean;
}
