import type { EvidenceCase, EvidenceRecord, Making } from './evidence-case.ts';
import { spacedFingerprint } from './signing-key.ts';

/** Everything but the records, for a program: times as ISO, UTC. */
export function incidentJson(evidence: EvidenceCase, making: Making): string {
  const { school, incident, who, account, reasons, context, history, sources, files, policy, records } = evidence;
  const { parts, actions, letters, removals } = evidence;
  const { raisedAt, firstSeen, lastSeen } = incident;
  return pretty({
    school: school.name,
    zone: school.zone,
    demonstration: school.demonstration,
    program: { name: 'Filterwatch', version: making.version },
    made: { at: iso(making.at), by: making.by, purpose: making.purpose },
    incident: {
      ...incident,
      title: policy.rule.title,
      raisedAt: iso(raisedAt),
      firstSeen: iso(firstSeen),
      lastSeen: iso(lastSeen),
      state: stateOf(incident.state),
    },
    who,
    parts,
    account: account && { ...account, at: iso(account.at), changedAt: account.changedAt && iso(account.changedAt) },
    rule: { id: policy.rule.id, policyVersion: policy.version },
    reasons,
    flagged: records.flatMap((one, index) => (one.isFlaggedHere ? [flaggedOf(one, index + 1)] : [])),
    context: {
      ...context,
      windows: context.windows.map(({ from, to }) => ({ from: iso(from), to: iso(to) })),
      records: records.filter((one) => !one.isFlaggedHere).length,
    },
    history: history.map((entry) => ({ ...entry, at: iso(entry.at) })),
    actions: actions.map((one) => ({ ...one, at: isoOrNull(one.at) })),
    letters: letters.map((one) => ({ ...one, at: iso(one.at), sentAt: isoOrNull(one.sentAt) })),
    removals: removals.map((one) => ({ ...one, at: iso(one.at), endedAt: isoOrNull(one.endedAt) })),
    sources,
    files,
  });
}

/** `number` is that of the record in the files beside this one. */
function flaggedOf({ record, isFlaggedHere: _itIs, ...rest }: EvidenceRecord, number: number) {
  return { number, at: iso(record.timestamp), ...rest };
}

/** The rule as it was, and the policy that it stood in. */
export function policyJson({ policy }: EvidenceCase): string {
  const { title, version, rule, category, falseAlarms } = policy;
  return pretty({ title, version, rule, category, falseAlarms });
}

/** For whoever has the pack and nothing of ours. */
export function howToCheck(fingerprint: string): string {
  return `HOW TO CHECK THIS PACK

1. With Filterwatch (no set-up is needed, and nothing is sent anywhere):

     filterwatch verify PACK.zip --key "${spacedFingerprint(fingerprint)}"

2. Without Filterwatch, in the folder where the pack was unpacked, with OpenSSL 3:

     openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig

   It must say "Signature Verified Successfully". Then compare the files with what manifest.json says of them:

     sha256sum *.pdf *.txt *.csv *.ndjson *.json *.pem        (Windows: Get-FileHash *)

   Each line must be that of manifest.json, and there must be no file that manifest.json does not name, but for
   manifest.json and manifest.sig themselves.

3. Whose signature is it? The key's fingerprint is

     ${spacedFingerprint(fingerprint)}

   Ask the school for the fingerprint of its key, by telephone or face to face. It stands on the page where packs are
   made. If they are not the same, somebody else has signed this. To compute it from public-key.pem:

     openssl pkey -pubin -in public-key.pem -outform DER | sha256sum

Do not open records.csv in a spreadsheet and save it: that changes the file. Work on a copy.
`;
}

function stateOf(state: EvidenceCase['incident']['state']) {
  switch (state.status) {
    case 'new':
      return state;
    case 'in_review':
      return { ...state, since: iso(state.since) };
    case 'on_hold':
      return { ...state, until: iso(state.until) };
    case 'resolved':
      return { ...state, at: iso(state.at) };
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : iso(at);
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
