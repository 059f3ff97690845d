import { describe, expect, test } from 'vitest';
import { buildListStatus, buildLists } from '../../support/dashboard-list-models.ts';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead, technician } from '../../support/fake-daemon.ts';
import { openingsOf, textOf, textOfFirst } from '../../support/markup.ts';

async function as(account = lead, answers: Parameters<typeof startDashboard>[0] = {}) {
  const { app, daemon } = await startDashboard(answers);
  return { daemon, reader: await signedIn(app, account) };
}
const changes = (calls: readonly string[]) => calls.filter((call) => !/^(?:lists|incident|today) /.test(call));

describe('Lists', () => {
  test('says what the lists hold, and what we say ourselves', async () => {
    const { reader } = await as();
    const { body } = await reader.get('/lists');
    expect(textOf(body)).toContain('UT1 Toulouse');
    expect(textOf(body)).toContain('probability.example Not to be flagged Year 6 use it for probability. Ms Okafor');
    expect(textOf(body)).toContain('the den Games Unless beside: dragons, lion');
    expect(textOf(body)).toContain('What was taken off (1)');
  });

  test('gives a technician the button that fetches, and no way to change what we say', async () => {
    const { reader } = await as(technician);
    const { body } = await reader.get('/lists');
    expect(body).toContain('action="/lists/update"');
    const targets = openingsOf(body).flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(targets.filter((target) => /^\/(?:lists|incidents)\//.test(target) && !/correct/.test(target))).toEqual([
      '/incidents/incident-1#heading',
    ]);
  });

  test('asks for one list, and says that it did', async () => {
    const { reader, daemon } = await as(technician);
    const asked = await reader.send('/lists', '/lists/update');
    expect(asked.headers.location).toBe('/lists?done=asked#heading');
    expect(changes(daemon.calls)).toEqual(['update technician-1 ut1']);
    expect(textOf((await reader.get('/lists?done=asked')).body)).toContain('Asked for.');
  });

  test('asks for every list where there are several', async () => {
    const lists = async () => buildLists({ lists: [buildListStatus(), buildListStatus({ id: 'b', title: 'B' })] });
    const { reader, daemon } = await as(lead, { lists });
    expect(textOf((await reader.get('/lists')).body)).toContain('Fetch every list now');
    const token = (await reader.hidden('/lists', '/lists/update'))._csrf ?? '';
    await reader.post('/lists/update', { _csrf: token, list: '' });
    expect(changes(daemon.calls)).toEqual(['update lead-1 null']);
  });

  test('says nothing that somebody writes into its address', async () => {
    const { reader } = await as();
    const { body } = await reader.get('/lists?done=%3Cb%3Epaid%3C/b%3E');
    expect(openingsOf(body).some(({ attributes }) => attributes.get('class') === 'notice')).toBe(false);
  });
});

describe('a site of our own', () => {
  const form = { site: 'dice.example', as: 'allow', reason: 'Probability.' };

  test('is added with its reason', async () => {
    const { reader, daemon } = await as(head);
    const saved = await reader.send('/lists/sites/add', '/lists/sites/add', form);
    expect([saved.statusCode, saved.headers.location]).toEqual([303, '/lists?done=added#heading']);
    expect(changes(daemon.calls)).toEqual(['site head-1 dice.example allow null Probability.']);
  });

  test('that was added before is said to be there, and nothing else happens', async () => {
    const { reader } = await as();
    await reader.send('/lists/sites/add', '/lists/sites/add', form);
    const again = await reader.send('/lists/sites/add', '/lists/sites/add', form);
    expect(again.headers.location).toBe('/lists?done=already_there#heading');
  });

  test('that lacks something comes back as it was typed, with what is wrong', async () => {
    const { reader, daemon } = await as();
    const shown = await reader.send('/lists/sites/add', '/lists/sites/add', { site: 'dice.example', as: 'nonsense' });
    expect(shown.statusCode).toBe(422);
    expect(textOf(shown.body)).toContain('There is a problem Choose what it is Say why');
    const typed = openingsOf(shown.body).find(({ attributes }) => attributes.get('name') === 'site');
    expect(typed?.attributes.get('value')).toBe('dice.example');
    expect(changes(daemon.calls)).toEqual([]);
  });

  test.each([
    ['com', 'Name one site: this would cover every site with that ending'],
    ['dice', 'Enter the address of a site, like example.org'],
    ['x'.repeat(501), 'Shorten the address to 500 characters or fewer'],
  ])('that is no site (%s) is refused beside its field', async (site, message) => {
    const { reader } = await as();
    const shown = await reader.send('/lists/sites/add', '/lists/sites/add', { ...form, site });
    expect(shown.statusCode).toBe(422);
    expect(textOf(shown.body)).toContain(message);
    const field = openingsOf(shown.body).find(({ attributes }) => attributes.get('name') === 'site');
    expect(field?.attributes.get('aria-describedby')).toContain('site-error');
  });

  test('is taken off with a reason', async () => {
    const { reader, daemon } = await as();
    const path = '/lists/sites/say-1/remove';
    const asked = await reader.send(path, path, { reason: ' ' });
    expect([asked.statusCode, textOf(asked.body).includes('Say why')]).toEqual([422, true]);
    expect(textOfFirst(asked.body, 'h1')).toBe('Take probability.example off our own list');
    const done = await reader.send(path, path, { reason: 'Over.' });
    expect(done.headers.location).toBe('/lists?done=removed#heading');
    expect(changes(daemon.calls)).toEqual(['remove lead-1 say-1 Over.']);
  });

  test.each(['say-0', 'none'])('that is not in force (%s) cannot be taken off', async (id) => {
    const { reader } = await as();
    const shown = await reader.get(`/lists/sites/${id}/remove`);
    expect(shown.statusCode).toBe(404);
    expect(textOfFirst(shown.body, 'h1')).toBe('There is nothing here to take off');
  });
});

describe('a phrase of our own', () => {
  test('is listened for, but not beside the words that make it innocent', async () => {
    const { reader, daemon } = await as();
    const form = { phrase: 'the den', category: 'gaming', excludes: ' dragons, ,lion ', reason: 'We hear it.' };
    await reader.send('/lists/words/add', '/lists/words/add', form);
    expect(changes(daemon.calls)).toEqual(['word lead-1 the den gaming dragons,lion We hear it.']);
  });

  test('that is too short comes back with what is wrong, and as it was typed', async () => {
    const { reader } = await as();
    const form = { phrase: 'ab', category: 'gaming', excludes: 'x', reason: 'We hear it.' };
    const shown = await reader.send('/lists/words/add', '/lists/words/add', form);
    expect(shown.statusCode).toBe(422);
    expect(textOf(shown.body)).toContain('Enter at least three letters');
    const chosen = openingsOf(shown.body).find(({ attributes }) => attributes.has('selected'));
    expect(chosen?.attributes.get('value')).toBe('gaming');
  });

  test('is silenced with a reason, but never where a child may need help', async () => {
    const { reader, daemon } = await as();
    const path = '/lists/words/silence';
    const never = await reader.send(path, path, { phrase: 'hurt myself', reason: 'A song.' });
    expect([never.statusCode, textOf(never.body).includes('always listened for')]).toEqual([422, true]);
    const done = await reader.send(path, path, { phrase: 'grand national', reason: 'A topic.' });
    expect(done.headers.location).toBe('/lists?done=added#heading');
    expect(changes(daemon.calls)).toEqual(['silence lead-1 grand national null A topic.']);
  });

  test('is taken back with a reason', async () => {
    const { reader, daemon } = await as();
    const path = '/lists/words/word-1/remove';
    await reader.send(path, path, { reason: 'Over.' });
    expect(changes(daemon.calls)).toEqual(['remove lead-1 word-1 Over.']);
  });
});

const FORMS = ['/lists/sites/add', '/lists/words/add', '/lists/words/silence', '/lists/sites/say-1/remove'];

test.each([...FORMS, '/lists/words/word-1/remove', '/incidents/incident-1/correct'])(
  'the form %s is not for technicians, and takes nothing without its token',
  async (path) => {
    const { reader, daemon } = await as(technician);
    expect((await reader.get(path)).statusCode).toBe(403);
    const leads = await as(lead);
    const refused = await leads.reader.post(path, {
      site: 'dice.example',
      as: 'allow',
      reason: 'x',
      phrase: 'the den',
    });
    expect(refused.statusCode).toBe(403);
    expect(changes([...daemon.calls, ...leads.daemon.calls])).toEqual([]);
  },
);
