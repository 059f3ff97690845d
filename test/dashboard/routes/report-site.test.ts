import { describe, expect, test } from 'vitest';
import { reportSentLink } from '../../../dashboard/report-links.ts';
import { preferredLanguage } from '../../../dashboard/words/languages.ts';
import { openReader, startDashboard } from '../../support/dashboard-server.ts';
import { textOf, textOfFirst } from '../../support/markup.ts';

const PAGE = '/report-a-site';
const FIGHT = { saw: 'a fight on videos.example', when: 'now', how: 'accident', danger: 'no', reporter: 'pupil' };

describe('the language of the page', () => {
  test('is what the browser prefers, until somebody chooses', async () => {
    const { app } = await startDashboard();
    const get = (url: string, accept: string) => app.inject({ url, headers: { 'accept-language': accept } });
    expect((await get(PAGE, 'cy-GB,cy;q=0.9,en;q=0.5')).body).toContain('<html lang="cy">');
    expect((await get(PAGE, 'fr, en-GB;q=0.4')).body).toContain('<html lang="en-GB">');
    expect((await get(`${PAGE}?language=en`, 'cy')).body).toContain('<html lang="en-GB">');
    expect((await get(`${PAGE}?language=xx`, 'cy')).body).toContain('<html lang="cy">');
  });

  test('an Accept-Language is weighed, and nonsense is English', () => {
    expect(preferredLanguage('en;q=0.2, cy;q=0.8')).toBe('cy');
    expect(preferredLanguage('cy;q=0, en')).toBe('en');
    expect(preferredLanguage(';;;q=,cy;q=x')).toBe('en');
    expect(preferredLanguage('')).toBe('en');
  });

  test('changing it keeps what was typed, and sends nothing', async () => {
    const { app, daemon } = await startDashboard();
    const changed = await openReader(app).send(PAGE, PAGE, { ...FIGHT, name: 'Sam', in: 'cy' });
    expect(changed.statusCode).toBe(200);
    expect(textOfFirst(changed.body, 'h1')).toBe('Dywedwch wrthym beth welsoch chi');
    expect(changed.body).toContain('a fight on videos.example</textarea>');
    expect(changed.body).toContain('value="Sam"');
    expect(changed.body).toMatch(/value="accident" checked/);
    expect(daemon.calls).toEqual([]);
  });
});

describe('sending', () => {
  test('needs no sign-in, and thanks in the same language', async () => {
    const { app, daemon } = await startDashboard();
    const reader = openReader(app);
    const sent = await reader.send(`${PAGE}?language=cy`, PAGE, FIGHT);
    expect(sent.statusCode).toBe(303);
    expect(sent.headers.location).toBe(reportSentLink('cy', false));
    expect(daemon.calls).toEqual(['report 127.0.0.1 accident false cy']);
    expect(textOfFirst((await reader.get(String(sent.headers.location))).body, 'h1')).toBe('Diolch am ddweud wrthym');
  });

  test('whom to speak to stands before, and after where somebody may be in danger; also for who is not sure', async () => {
    const { app, daemon } = await startDashboard();
    const reader = openReader(app);
    expect(textOf((await reader.get(PAGE)).body)).toContain('0800 1111');
    const sent = await reader.send(PAGE, PAGE, { ...FIGHT, danger: 'not_sure' });
    const thanks = textOf((await reader.get(String(sent.headers.location))).body);
    expect(thanks).toContain('call 999');
    expect(thanks).toContain('0800 1111');
    expect(daemon.calls).toEqual(['report 127.0.0.1 accident true en']);
  });

  test('says what is missing, in the language of the page, and keeps the rest', async () => {
    const { app, daemon } = await startDashboard();
    const refused = await openReader(app).send(`${PAGE}?language=cy`, PAGE, {
      when: 'today',
      time: '25:99',
      name: 'Sam',
    });
    expect(refused.statusCode).toBe(422);
    const said = textOf(refused.body);
    for (const words of ['Mae problem', 'Teipiwch yr amser', 'Dewiswch pwy ydych chi']) expect(said).toContain(words);
    expect(refused.body).toContain('value="Sam"');
    expect(daemon.calls).toEqual([]);
  });

  test('without the token of the page nothing is sent, and that is said in the language of the page', async () => {
    const { app, daemon } = await startDashboard();
    const refused = await openReader(app).post(PAGE, { ...FIGHT, language: 'cy' });
    expect(refused.statusCode).toBe(403);
    expect(textOfFirst(refused.body, 'h1')).toBe('Roedd y dudalen hon ar agor yn rhy hir');
    expect(daemon.calls).toEqual([]);
  });

  test('a program that fills in what nobody sees is thanked, and nothing is kept', async () => {
    const { app, daemon } = await startDashboard();
    const sent = await openReader(app).send(PAGE, PAGE, { ...FIGHT, website: 'http://spam.example' });
    expect(sent.headers.location).toBe(reportSentLink('en', false));
    expect(daemon.calls).toEqual([]);
  });

  test('a class behind one address is not taken for somebody who guesses passwords', async () => {
    const { app } = await startDashboard();
    const reader = openReader(app);
    const hidden = await reader.hidden(PAGE, PAGE);
    for (let count = 0; count < 35; count++)
      expect((await reader.post(PAGE, { ...hidden, ...FIGHT })).statusCode).toBe(303);
  });

  test('too many at once are asked to wait, and told whom to speak to', async () => {
    const { app } = await startDashboard({ reportSite: async () => ({ kind: 'wait', seconds: 61 }) });
    const waiting = await openReader(app).send(PAGE, PAGE, FIGHT);
    expect(waiting.statusCode).toBe(429);
    expect(waiting.headers['retry-after']).toBe('61');
    expect(textOf(waiting.body)).toContain('Wait 2 minutes');
    expect(textOf(waiting.body)).toContain('0800 1111');
  });

  test('from elsewhere the page says where it works, and begins no session', async () => {
    const { app } = await startDashboard();
    const away = await app.inject({ url: `${PAGE}?language=cy`, remoteAddress: '198.51.100.7' });
    expect(away.statusCode).toBe(403);
    expect(textOfFirst(away.body, 'h1')).toBe('Dim ond yn yr ysgol mae’r dudalen hon yn gweithio');
    expect(away.cookies).toEqual([]);
  });

  test('an address that does not exist is answered in the language too', async () => {
    const { app } = await startDashboard();
    const none = await app.inject({ url: `${PAGE}/nothing?language=cy` });
    expect(none.statusCode).toBe(404);
    expect(textOfFirst(none.body, 'h1')).toBe('Nid oes tudalen o’r fath');
  });
});

test('the sign-in page leads to it, in each language', async () => {
  const { app } = await startDashboard();
  const { body } = await openReader(app).get('/sign-in');
  expect(body).toContain('href="/report-a-site?language&#61;en"');
  expect(body).toContain('href="/report-a-site?language&#61;cy"');
});
