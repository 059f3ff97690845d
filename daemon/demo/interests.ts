import { listed } from './topics.ts';

/** Sites that a class works at without looking anything up. */
export const PRACTICE_SITES: readonly string[] = hosts(`
  www.purplemash.com play.ttrockstars.com play.numbots.com mathsframe.co.uk www.topmarks.co.uk www.edshed.com whiteroseeducation.com
  scratch.mit.edu studio.code.org makecode.microbit.org www.dancemat.example www.oxfordowl.co.uk www.bugclub.example www.getepic.com
  classroom.thenational.academy www.charanga.com play.blooket.com kahoot.it quizlet.com padlet.com www.timestables.co.uk
  www.typingclub.com`);

/** What the youngest use on the tablets of the class. */
export const TABLET_SITES: readonly string[] = hosts(`
  www.phonicsplay.co.uk www.busythings.co.uk www.teachyourmonster.org app.seesaw.me www.topmarks.co.uk play.numbots.com
  www.cosmickids.com www.purplemash.com www.bbc.co.uk`);

/** Games that the school allows when there is no lesson. */
export const GAME_SITES: readonly string[] = hosts(
  'www.poki.com www.crazygames.com www.coolmathgames.com www.friv.com slither.io scratch.mit.edu',
);

export const STAFF_WORK_SITES: readonly string[] = hosts(`
  outlook.office365.com demonstrationprimary-my.sharepoint.com teams.microsoft.com login.arbor.sc www.cpoms.example www.twinkl.co.uk
  www.tes.com www.bbc.co.uk whiteroseeducation.com www.literacyshed.com www.parentpay.com www.gov.uk www.primaryresources.example
  www.supplyteachers.example www.ypo.co.uk www.tts-group.co.uk www.classroomshop.example xn--schne-bcher-xfb6d.example
  www.villagefarm.example www.demonstrationprimary.example www.localhistorysociety.example`);

/** For the breaks, and before and after school. */
export const STAFF_LEISURE_SITES: readonly string[] = hosts(`
  www.theguardian.com www.telegraph.co.uk www.sportsnews.example www.localpaper.example www.recipes.example
  www.holidaycottages.example www.amazon.co.uk www.ebay.co.uk www.johnlewis.com www.tesco.com www.facebook.com
  xn--msli-0ra.example`);

export const STAFF_SEARCHES: readonly string[] = listed(`
  year 3 fractions planning; year 6 sats 2027 dates; ofsted inspection handbook; suicide awareness assembly; self harm guidance for
  schools; self harm policy primary school; prevent duty training; online safety policy template; grooming lesson online safety ks2;
  county lines training for school staff; drugs education lesson plan year 6; knife crime assembly; anti bullying week assembly ideas;
  eating disorders signs in pupils training; keeping children safe in education 2026; fgm mandatory reporting; domestic abuse operation
  encompass; puberty lesson year 5; sex and relationships education policy; rse consultation letter to parents; body parts pants rule
  lesson; behaviour policy; nits letter; weed killer for playground; weed identification; wasp nest removal; cheap ipad cases; staff
  wellbeing ideas; teacher burnout; phonics screening check; little wandle; shooting stars intervention; analytics arbor attendance;
  essex music service; middlesex county cricket schools; dick whittington pantomime tickets; cockermouth hotel; spotted dick school
  dinner recipe; bonfire night assembly; gunpowder plot lesson ks1; viking weapons lesson; ww2 bomb shelter model; hiroshima assembly
  year 6; holocaust memorial day ks2; how to reset interactive whiteboard; excel vlookup; mail merge; risk assessment swimming; breast
  stroke lesson plan; first aid for cuts; bleeding nose first aid; choking first aid; epipen training; asthma policy; supply teacher
  agencies; fire drill record; shot put lesson; christmas fair raffle licence; small society lottery registration school; alcohol
  licence school fair; wine for leaving present; carnival ideas; killer sudoku printable; crossword maker; train times; recipe for two`);

export const VIDEO_SEARCHES: readonly string[] = listed(`
  just dance for kids; cosmic yoga; brain break; times table song; silent night signing; horrible histories tudors; volcano eruption for
  kids; life cycle of a butterfly; newsround; how to draw a dragon; bbc supermovers; egyptian mummies for children; titanic sinking
  animation; steel drums; the lion and the mouse; phonics phase 3; growth mindset; calm music; rama and sita story; christmas carols
  karaoke; macbeth animated; highwayman poem reading; skeleton song; bhangra dance lesson`);

/** Addresses that a finger slipped on. No such host exists. */
export const MISTYPED_HOSTS: readonly string[] = hosts(
  'wwww.purplemash.example ttrockstar.example bbcc.example www.goggle.example outlok.example',
);

function hosts(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
