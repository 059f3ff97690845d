/** `npm run docs`: writes the generated parts of the documentation. Without `--write` it says what is out of date and ends with 1. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedDocs } from './generated-docs.ts';

const ROOT = join(import.meta.dirname, '../..');
const isWriting = process.argv.includes('--write');
for (const { file, text } of generatedDocs(ROOT)) {
  const path = join(ROOT, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (isWriting) writeFileSync(path, text);
  else process.exitCode = 1;
  console.log(`${file} ${isWriting ? 'was written anew' : 'is out of date: npm run docs'}`);
}
