/*
 * Words as they are often spelt, behind the words that are meant. Only what is no word of its own, or one that a search
 * holds for nothing else: a child who types 'sucide' means one thing.
 */
const MISSPELLINGS = `
suicide: suiside, sewicide, suicied, sueicide, suacide, suciside, suicede, sucicide
suicidal: suisidal, sucidle, sueicidal, suicidel, suicidial
commit: comit, comitt, committ, commite
myself: meself, mysef, miself, myslf, myselve, mysefl, myslef
yourself: urself, yorself, yourslf, ureself, yourslef, yourselve
kill: kil, kiil, kll
killing: kiling, killin
paracetamol: parasetamol, paracetomol, paracetemol, paracitamol, parecetamol, parasetomol, paracetamal, parasitamol
ibuprofen: ibuprofin, ibeprofen, ibuprophen, ibruprofen, iboprofen, ibuprofan
overdose: overdoze, overdos, ovredose
painless: painles, paineless
painlessly: painlesly, painlessley
anorexia: anerexia, anarexia, annorexia
anorexic: anerexic, annorexic, anorexick
bulimia: bullimia, bulemia, bulimea
bulimic: bullimic, bulemic
laxatives: laxitives, laxetives
calories: calaries, calroies, callories
depressed: deppressed, depresd
depression: deppression, depresion
anxiety: anxeity, anxity, anxitey
childline: childlne, chilldline
samaritans: samaratans, samaritins
bullied: bullyed, bulied, bullid
bullying: bulying, bullieing
abused: abussed
scared: scard
naked: nakid, nekkid, naekd, naket
girls: grils, gurls, girlz
ladies: ladys
videos: vidoes, vids, videoes
pornography: pornagraphy, pornografy
pornhub: pornhup, porhub, ponhub, pornub, prnhub
porn: porrn, poorn, pornn
cannabis: canabis, cannibis, cannabus, canibis
cocaine: cocane, cokaine, coccaine
ketamine: ketemine, ketamin, kettamine
marijuana: marajuana, marihuana, marijuanna
unblocked: unbloked, unblocket, unblocced, unblokced, unblcoked, unblockd, unbolcked
unblock: unblok, unblcok
proxy: proxie, proxey, prxy
bypass: bipass, bypas, bypss
muslims: muslimes, moslems, muslms
terrorist: terrerist
terrorists: terrerists
holocaust: holocost, holacaust, holicaust
racist: rasict, raciste, rasist
nazi: natzi, nazzi
knife: nife, knif, kinfe
explosives: exsplosives, explosivs
gambling: gambeling, gambleing
blackmailed: blackmaled
snapchat: snapchap, snapchatt, snpchat
want: wnt, wamt
wanna: wana, wannna
gonna: gona, gunna
dont: dnt, dunt
you: u
your: ur
people: ppl, pple
someone: some1, sum1, somone, someome
to: 2
for: 4
`;

/** Long words that look like no other: a letter inside left out, doubled or swapped with its neighbour is a slip. */
const SLIPPERY = `
suicide suicidal paracetamol ibuprofen anorexia anorexic bulimia bulimic laxatives pornography xvideos cannabis cocaine
ketamine marijuana childline samaritans depressed depression suffocate terrorist terrorists blackmailed thinspo
`;

/** Words that people put between the others without meaning more: 'i just really want to die'. */
const FILLERS = `
just really literally actually even still always also honestly seriously so very kinda basically probably definitely
constantly truly genuinely legit lowkey tbh ngl pls plz please anymore again
`;

/** The word that is meant, by each misspelling of it; nothing at all is meant by a word that only fills. */
export function seedRespellings(): ReadonlyMap<string, string> {
  const listed = MISSPELLINGS.trim().split('\n').flatMap(pairsOf);
  const slips = SLIPPERY.trim()
    .split(/\s+/)
    .flatMap((word) => slipsOf(word).map((slip) => [slip, word] as const));
  const fillers = FILLERS.trim().split(/\s+/);
  return new Map([...slips, ...listed, ...fillers.map((filler) => [filler, ''] as const)]);
}

function pairsOf(line: string): readonly (readonly [wrong: string, right: string])[] {
  const [right = '', wrong = ''] = line.split(': ');
  return wrong.split(', ').map((one) => [one, right]);
}

/** Every slip at a letter inside the word; its first and last letter stay. */
function slipsOf(word: string): readonly string[] {
  const places = Array.from({ length: word.length - 2 }, (_, at) => at + 1);
  const slips = places.flatMap((at) => {
    const before = word.slice(0, at);
    const letter = word.charAt(at);
    const after = word.slice(at + 1);
    return [before + after, before + letter + letter + after, before + after.charAt(0) + letter + after.slice(1)];
  });
  return slips.filter((slip) => slip !== word);
}
