import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificate, selfSignedCertificate } from './certificate.ts';
import { freePort } from './free-port.ts';
import { isListening } from './is-listening.ts';
import { waitFor } from './wait-for.ts';

/** A real slapd on loopback, with a folder of its own, that speaks like Active Directory where an entry is a user of it. */
export interface DirectoryServer {
  /** Encrypted from the first byte. */
  readonly ldaps: string;
  /** Encrypted by StartTLS. */
  readonly ldap: string;
  /** Path of its certificate, which is its own authority. */
  readonly authority: string;
  readonly bind: string;
  readonly password: string;
  readonly folder: string;
  stop(): Promise<void>;
}

export interface DirectoryTools {
  readonly slapd: string;
  readonly slapadd: string;
  readonly openssl: string;
}

export const BASE = 'dc=school,dc=example';
const PASSWORD = 'correct horse';

/** Starts it with these entries, as LDIF without the entry of the school itself. */
export async function startDirectory(tools: DirectoryTools, ldif: string): Promise<DirectoryServer> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-directory-'));
  const [port, securePort] = [await freePort(), await freePort()];
  mkdirSync(join(folder, 'data'));
  const certificate = selfSignedCertificate(tools.openssl, 'DNS:localhost,IP:127.0.0.1');
  const authority = writeCertificate(folder, certificate);
  const config = join(folder, 'slapd.conf');
  writeFileSync(config, configuration(folder));
  writeFileSync(join(folder, 'entries.ldif'), `${SCHOOL}${ldif}`);
  execFileSync(tools.slapadd, ['-q', '-f', config, '-l', join(folder, 'entries.ldif')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const urls = `ldap://127.0.0.1:${port} ldaps://127.0.0.1:${securePort}`;
  const child = spawn(tools.slapd, ['-d', '0', '-f', config, '-h', urls], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const stop = async () => {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  await waitFor(async () => child.exitCode !== null || (await isListening(securePort)), 'slapd to listen', 30_000);
  if (child.exitCode !== null) throw new Error(`slapd did not start:\n${errors}`);
  const common = { authority, bind: `cn=reader,${BASE}`, password: PASSWORD, folder, stop };
  return { ldap: `ldap://localhost:${port}`, ldaps: `ldaps://localhost:${securePort}`, ...common };
}

const SCHOOL = `dn: ${BASE}
objectClass: dcObject
objectClass: organization
dc: school
o: Example Primary School

`;

function writeCertificate(folder: string, { key, cert }: Certificate): string {
  writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
  writeFileSync(join(folder, 'cert.pem'), cert);
  return join(folder, 'cert.pem');
}

/** It gives nothing to strangers, nothing unencrypted, and no more than a hundred entries at once: as a real one does. */
function configuration(folder: string): string {
  return `include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
include /etc/ldap/schema/nis.schema
include /etc/ldap/schema/msuser.schema
objectclass ( 1.3.6.1.4.1.4203.666.3.1 NAME 'namedPrincipal' SUP top AUXILIARY MAY ( sAMAccountName $ department ) )
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile ${join(folder, 'slapd.pid')}
TLSCertificateFile ${join(folder, 'cert.pem')}
TLSCertificateKeyFile ${join(folder, 'key.pem')}
security simple_bind=128
database mdb
maxsize 33554432
suffix "${BASE}"
rootdn "cn=admin,${BASE}"
directory ${join(folder, 'data')}
sizelimit size.soft=100 size.hard=100 size.prtotal=unlimited
access to attrs=userPassword by anonymous auth by * none
access to * by dn.exact="cn=reader,${BASE}" read by * none
`;
}

/** The account that may read, as LDIF. */
export const READER = `dn: cn=reader,${BASE}
objectClass: organizationalRole
objectClass: simpleSecurityObject
cn: reader
userPassword: ${PASSWORD}

`;

/** A user of Active Directory. */
export interface DirectoryUser {
  readonly account: string;
  readonly folder: string;
  readonly lines?: readonly string[];
}

/** Users as LDIF, with what Active Directory keeps of each. */
export function usersLdif(users: readonly DirectoryUser[]): string {
  return users
    .map(({ account, folder, lines = [] }) =>
      [
        `dn: cn=${account},${folder}`,
        'objectClass: user',
        'objectClass: namedPrincipal',
        `cn: ${account}`,
        'sn: Specimen',
        'instanceType: 4',
        'nTSecurityDescriptor: none',
        `objectCategory: cn=person,${BASE}`,
        `sAMAccountName: ${account}`,
        ...lines,
        '',
      ].join('\n'),
    )
    .join('\n');
}

export function folderLdif(name: string): string {
  return `dn: ou=${name},${BASE}\nobjectClass: organizationalUnit\nou: ${name}\n\n`;
}
