import type { DomainBlock } from './block.ts';

/**
 * Help, health and learning. A helpline or an LGBT+ or sexual health service must never stand in a harmful category.
 */
export const GOOD_DOMAINS: readonly DomainBlock[] = [
  {
    category: 'help-seeking',
    entries: `
      childline.org.uk nspcc.org.uk samaritans.org papyrus-uk.org giveusashout.org kooth.com qwell.io
      youngminds.org.uk themix.org.uk beateatingdisorders.org.uk ceop.police.uk thinkuknow.co.uk report.iwf.org.uk
      reportharmfulcontent.com mind.org.uk hubofhope.co.uk thecalmzone.net sossilenceofsuicide.org spuk.org.uk
      supportaftersuicide.org.uk harmless.org.uk selfharm.co.uk nshn.co.uk lifesigns.org.uk selfinjurysupport.org.uk
      battle-scars-self-harm.org.uk stayingsafe.net ripplesuicideprevention.com olliefoundation.org winstonswish.org
      childbereavementuk.org hopeagain.org.uk griefencounter.org.uk cruse.org.uk talktofrank.com nacoa.org.uk
      al-anonuk.org.uk alateen.org.uk wearewithyou.org.uk changegrowlive.org turning-point.co.uk gamcare.org.uk
      gamblersanonymous.org.uk ygam.org nationaldahelpline.org.uk refuge.org.uk womensaid.org.uk mensadviceline.org.uk
      mankind.org.uk thehideout.org.uk rapecrisis.org.uk 247sexualabusesupport.org.uk rapecrisisscotland.org.uk
      safeline.org.uk survivorsuk.org napac.org.uk victimsupport.org.uk youandco.org.uk karmanirvana.org.uk
      freedomcharity.org.uk forwarduk.org.uk revengepornhelpline.org.uk stopncii.org stopitnow.org.uk
      lucyfaithfull.org.uk missingpeople.org.uk runawayhelpline.org.uk centrepoint.org.uk shelter.org.uk
      youngcarers.net carers.org bullying.co.uk kidscape.org.uk anti-bullyingalliance.org.uk familylives.org.uk
      diana-award.org.uk ditchthelabel.org cybersmile.org actionfraud.police.uk fearless.org crimestoppers-uk.org
      catch-22.org.uk stgilestrust.org.uk helplines.org meiccymru.org every-life-matters.org.uk anxietyuk.org.uk
      nopanic.org.uk ocdaction.org.uk ocdyouth.org sane.org.uk rethink.org bipolaruk.org mentalhealth.org.uk
      annafreud.org youthaccess.org.uk headmeds.org.uk breathingspace.scot lifelinehelpline.info aware-ni.org
      callhelpline.org.uk nightline.ac.uk studentminds.org.uk studentspace.org.uk seed.charity
      anorexiabulimiacare.org.uk firststepsed.co.uk f-e-a-s-t.org talk-ed.org.uk b-eat.co.uk ceop.gov.uk
      crisistextline.org 988lifeline.org suicidepreventionlifeline.org befrienders.org findahelpline.com
      kidshelpphone.ca spunout.ie jigsaw.ie pieta.ie childline.ie suicideforum.com 7cups.com calmharm.co.uk
      barnardos.org.uk childrenssociety.org.uk actionforchildren.org.uk place2be.org.uk familyrightsgroup.org.uk
      coramvoice.org.uk nyas.net becomecharity.org.uk elefriends.org.uk togetherall.com silvercloudhealth.com
      nhs.uk/mental-health nhs.uk/nhs-services/mental-health-services nhs.uk/every-mind-matters 111.nhs.uk
      healthforteens.co.uk/feelings mentalhealth-uk.org`,
  },
  {
    category: 'health-and-identity',
    entries: `
      nhs.uk nhsinform.scot healthforteens.co.uk healthforkids.co.uk brook.org.uk fpa.org.uk sexwise.org.uk
      sh24.org.uk sexualhealth.scot msichoices.org.uk bpas.org tht.org.uk getiton.org.uk scarleteen.com bishuk.com
      outspokensexed.com sexeducationforum.org.uk bigtalkeducation.co.uk plannedparenthood.org stonewall.org.uk
      switchboard.lgbt galop.org.uk mermaidsuk.org.uk akt.org.uk theproudtrust.org justlikeus.org
      genderedintelligence.co.uk lgbtyouth.org.uk lgbt.foundation lgbthealth.org.uk mindout.org.uk
      beaumontsociety.org.uk diversityrolemodels.org allsortsyouth.org.uk spectra-london.org.uk imaan.org.uk
      thetrevorproject.org itgetsbetter.org glaad.org intersexuk.org bi.org diabetes.org.uk asthmaandlung.org.uk
      asthma.org.uk epilepsy.org.uk youngepilepsy.org.uk bhf.org.uk cancerresearchuk.org macmillan.org.uk
      teenagecancertrust.org younglivesvscancer.org.uk anthonynolan.org allergyuk.org anaphylaxis.org.uk sja.org.uk
      redcross.org.uk patient.info webmd.com mayoclinic.org kidshealth.org healthline.com medicalnewstoday.com
      nutrition.org.uk drinkaware.co.uk ash.org.uk talkaboutalcohol.com autism.org.uk ambitiousaboutautism.org.uk
      adhdfoundation.org.uk addiss.co.uk bdadyslexia.org.uk mencap.org.uk scope.org.uk rnib.org.uk rnid.org.uk
      ndcs.org.uk whizz-kidz.org.uk downs-syndrome.org.uk cerebra.org.uk contact.org.uk tourettes-action.org.uk
      stammer.org action.org.uk bettyforschools.co.uk heygirls.co.uk wellbeingofwomen.org.uk who.int
      change4life.service.gov.uk headspace.com calm.com smilingmind.com.au`,
  },
  {
    category: 'education',
    entries: `
      bbc.co.uk/bitesize bbc.co.uk/teach bbc.co.uk/learning thenational.academy oaknational.academy purplemash.com
      2simple.com ttrockstars.com mathsframe.co.uk numbots.com mathletics.com 3plearning.com readingeggs.co.uk
      readingeggs.com whiteroseeducation.com whiterosemaths.com timestables.co.uk mymaths.co.uk sumdog.com
      mathswatch.co.uk corbettmaths.com drfrostmaths.com drfrost.org hegartymaths.com sparxmaths.uk sparxmaths.com
      sparx-learning.com sparxreader.com sparxscience.com senecalearning.com educake.co.uk gcsepod.com
      physicsandmathstutor.com savemyexams.com savemyexams.co.uk cognitoresources.org cognito.org isaacphysics.org
      isaaccomputerscience.org isaacscience.org nrich.maths.org mathsgenie.co.uk mrbartonmaths.com
      diagnosticquestions.com eedi.com mathantics.com mathsisfun.com khanacademy.org kastatic.org desmos.com
      geogebra.org wolframalpha.com twinkl.co.uk twinkl.com twinkl.org tes.com resourcd.com teachit.co.uk
      hamilton-trust.org.uk hwb.gov.wales glowscotland.org.uk c2kschools.net education.gov.scot oxfordowl.co.uk
      oxfordreadingbuddy.com bugclub.co.uk activelearnprimary.co.uk pearsonactivelearn.com collinshub.co.uk
      kerboodle.com dynamic-learning.co.uk hoddereducation.co.uk cgpbooks.co.uk cgponline.co.uk cambridge.org
      cambridgeinternational.org oup.com pearson.com aqa.org.uk ocr.org.uk wjec.co.uk eduqas.co.uk sqa.org.uk
      ccea.org.uk jcq.org.uk ukhosted.com renlearn.co.uk renaissance.com renaissance-go.com arbookfind.co.uk
      readtheory.org getepic.com spellingshed.com edshed.com spellzone.com spellanywhere.com wordshark.co.uk nessy.com
      lexiacore5.com lexialearning.com lexiapowerup.com doodlelearning.com doodlemaths.com century.tech letterland.com
      phonicsplay.co.uk phonicsbloom.com ruthmiskin.com littlewandlelettersandsounds.org.uk jollylearning.co.uk
      espresso.co.uk discoveryeducation.co.uk discoveryeducation.com lgfl.net lgfl.org.uk londongrid.org swgfl.org.uk
      saferinternet.org.uk internetmatters.org childnet.com nationalonlinesafety.com barefootcomputing.org
      raspberrypi.org teachcomputing.org code.org hourofcode.com scratch.mit.edu scratchjr.org microbit.org
      makecode.com tynker.com codecademy.com w3schools.com freecodecamp.org replit.com trinket.io codecombat.com
      lightbot.com kodugamelab.com python.org appinventor.mit.edu busythings.co.uk j2e.com just2easy.com j2launch.com
      charangamusicalschool.com charanga.com singup.org outoftheark.co.uk bbc.co.uk/tenpieces musictheory.net
      noteflight.com chromemusiclab.withgoogle.com soundtrap.com bandlab.com/edu abrsm.org duolingo.com memrise.com
      languagenut.com linguascope.com quizlet.com activehistory.co.uk historyextra.com/education
      historylearningsite.co.uk spartacus-educational.com schoolhistory.co.uk bl.uk nationalarchives.gov.uk
      literacyshed.com literacytrust.org.uk booktrust.org.uk authorfy.com poetryarchive.org sparknotes.com
      litcharts.com shmoop.com enotes.com genius.com/literature rsc.org iop.org sciencelearn.org.nz stem.org.uk
      explorify.uk tigtagworld.com developingexperts.com phet.colorado.edu labxchange.org ptable.com chemguide.co.uk
      s-cool.co.uk getrevising.co.uk thestudentroom.co.uk ucas.com unifrog.org thecompleteuniversityguide.co.uk
      nationalcareers.service.gov.uk icould.com careerpilot.org.uk startprofile.com morrisby.com princes-trust.org.uk
      ncsyes.co.uk dofe.org edofe.org scouts.org.uk girlguiding.org.uk open.edu open.ac.uk futurelearn.com
      coursera.org edx.org ted.com brilliant.org classroom.google.com edu.google.com education.microsoft.com
      education.minecraft.net canvas.net instructure.com moodle.org schoology.com seesaw.me tapestryjournal.com
      tapestry.info eylog.co.uk evidence.me classdojo.com showbie.com satchelone.com showmyhomework.co.uk
      fireflycloud.net firefly-learning.com frogeducation.com itslearning.com edmodo.com padlet.com
      jamboard.google.com nearpod.com peardeck.com edpuzzle.com flip.com flipgrid.com bookcreator.com thinglink.com
      canva.com/education mentimeter.com plickers.com socrative.com formative.com goformative.com wakelet.com
      ted-ed.com explore.org schooltube.com teachertube.com safeshare.tv brainpop.com brainpop.co.uk jigsawpshe.com
      pshe-association.org.uk 1decision.co.uk kapowprimary.com plannersandplans.co.uk planbee.com plazoom.com
      primaryresources.co.uk teachingpacks.co.uk classroomsecrets.co.uk deepeningunderstanding.co.uk
      masterthecurriculum.co.uk testbase.co.uk sats-papers.co.uk satspapers.org.uk emaths.co.uk urbrainy.com
      widgit.com widgitonline.com cricksoft.com helpkidzlearn.com sensoryapphouse.com readwritethink.org texthelp.com
      gl-education.com testwise.com testingforschools.com cem.org nfer.ac.uk risingstars-uk.com wordwall.net
      learningapps.org educandy.com turtlediary.com starfall.com teachyourmonster.org edplace.com ixl.com mathsbot.com
      mathsbox.org.uk transum.org numbas.org.uk coolmath4kids.com sciencekids.co.nz dkfindout.com ducksters.com
      theschoolrun.com topmarks.co.uk/maths-games`,
  },
  {
    category: 'gaming-educational',
    entries: `
      topmarks.co.uk ictgames.com ictgames.co.uk abcya.com mathplayground.com funbrain.com kahoot.it kahoot.com
      blooket.com gimkit.com quizizz.com wayground.com prodigygame.com sheppardsoftware.com arcademics.com
      splashlearn.com education.com/games freerice.com typingclub.com edclub.com typing.com nitrotype.com
      typeracer.com bbc.co.uk/bitesize/games dancemattypingguide.com kidztype.com keybr.com typetastic.com
      geoguessr.com seterra.com worldgeographygames.com lizardpoint.com sporcle.com world-geography-games.com
      chess.com lichess.org chesskid.com chess24.com multiplication.com timestables.com hoodamath.com mathgames.com
      math-aids.com coolmath.com roomrecess.com turtlediary.com/games crickweb.co.uk primarygames.com
      primaryhomeworkhelp.co.uk teachingtables.co.uk conkermaths.com oxfordowl.co.uk/maths-games snappymaths.com
      legendsoflearning.com minecraftedu.com baamboozle.com jeopardylabs.com crosswordlabs.com factile.com
      quizwhizzer.com teachyourmonstertoread.com poptropica.com pbskids.org/games spellingcity.com vocabulary.com/play
      wordle.global nytimes.com/games/wordle nytimes.com/games/connections worldle.teuteuf.fr globle-game.com
      lightbot.lu blockly.games codemonkey.com flexboxfroggy.com cssbattle.dev vimadventures.com`,
  },
  {
    category: 'kids',
    entries: `
      bbc.co.uk/cbeebies bbc.co.uk/cbbc bbc.co.uk/newsround pbskids.org natgeokids.com kids.nationalgeographic.com
      sesamestreet.org starwarskids.com disney.co.uk disneyjunior.disney.com nickjr.tv nickjr.co.uk nick.co.uk
      nick.com cartoonnetwork.co.uk cartoonnetwork.com lego.com toucanbox.com storynory.com storylineonline.net
      roalddahl.com wizardingworld.com dogmanbooks.com horriblehistories.co.uk beano.com worldbookday.com
      firstnews.co.uk theweekjunior.co.uk kidadl.com activityvillage.co.uk kiddle.co kidrex.org kidzsearch.com
      swiggle.org.uk safesearchkids.com nationaltrust.org.uk/children 50things.org.uk wildlifewatch.org.uk
      crayola.co.uk crayola.com supercoloring.com peppapig.com thomasandfriends.com pawpatrol.com youtubekids.com
      kidsyoga.com cosmickids.com gonoodle.com jumpstartjonny.co.uk imoves.com dltk-kids.com enchantedlearning.com
      funology.com kids.britannica.com whizzpopbang.com askaboutireland.ie kidsworldfun.com`,
  },
];
