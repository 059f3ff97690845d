import type { DomainBlock } from './block.ts';

/**
 * Content that harms. Child abuse material and terrorist content have no hosts here and never will: those lists are
 * held by filtering providers under membership, and the filter's own label is the signal. Self-harm has no site of
 * its own either.
 */
export const HARM_DOMAINS: readonly DomainBlock[] = [
  {
    category: 'pornography',
    entries: `
      pornhub.com pornhubpremium.com phncdn.com xvideos.com xvideos.es xvideos-cdn.com xnxx.com xnxx-cdn.com
      xhamster.com xhamster.desi xhamsterlive.com xhcdn.com redtube.com youporn.com tube8.com spankbang.com
      spankbang.party eporner.com beeg.com tnaflix.com txxx.com hclips.com hqporner.com porntrex.com porn.com
      pornone.com porntube.com drtuber.com nuvid.com sunporno.com thumbzilla.com motherless.com heavy-r.com efukt.com
      ixxx.com youjizz.com slutload.com fapello.com fapello.su coomer.su coomer.party kemono.su thothub.to thothub.lol
      simpcity.su erome.com fuq.com 4tube.com pornpics.com imagefap.com sex.com literotica.com asstr.org nifty.org
      rule34.xxx rule34.paheal.net rule34video.com rule34.us e621.net gelbooru.com danbooru.donmai.us
      sankakucomplex.com nhentai.net hanime.tv hentaihaven.xxx hentaifox.com e-hentai.org exhentai.org hentai2read.com
      tsumino.com hitomi.la simply-hentai.com fakku.net multporn.net 8muses.com luscious.net f95zone.to nutaku.net
      brazzers.com bangbros.com realitykings.com naughtyamerica.com digitalplayground.com mofos.com teamskeet.com
      vixen.com blacked.com evilangel.com kink.com playboy.com playboyplus.com penthouse.com hustler.com onlyfans.com
      fansly.com fanvue.com manyvids.com clips4sale.com chaturbate.com stripchat.com livejasmin.com cam4.com
      camsoda.com bongacams.com myfreecams.com flirt4free.com streamate.com jerkmate.com imlive.com adultwork.com
      vivastreet.co.uk/escort eros.com eurogirlsescort.com adultfriendfinder.com fetlife.com xtube.com gaytube.com
      boyfriendtv.com redgifs.com scrolller.com pornhat.com hdzog.com upornia.com voyeurhit.com analdin.com ok.xxx
      xxxbunker.com perfectgirls.net pornmd.com nudevista.com findtubes.com theporndude.com cliphunter.com empflix.com
      keezmovies.com extremetube.com spankwire.com alohatube.com xbabe.com anysex.com sexvid.xxx tubegalore.com
      lobstertube.com porndig.com daftsex.com sxyprn.com yourporn.sexy noodlemagazine.com whoreshub.com porngo.com
      vjav.com javhd.com missav.com missav.ws jable.tv avgle.com javlibrary.com thisav.com spicychat.ai crushon.ai
      candy.ai nastia.ai janitorai.com juicychat.ai lovescape.com televisionx.com babestation.tv studio66tv.com
      bellesa.co makelovenotporn.tv ashemaletube.com shemale6.com dansmovies.com pichunter.com freeones.com
      babepedia.com definebabe.com indexxx.com iafd.com adultdvdempire.com xcafe.com fux.com faphouse.com pornzog.com
      tubepornclassic.com`,
  },
  {
    category: 'image-abuse',
    entries: `
      clothoff.io clothoff.net clothoff.org clothoff.ai nudify.online undress.app undressai.tools undress.vip
      undressher.app undress.cc undressbaby.com deepnude.cc deepnude.to deepnude.ai nudeai.com drawnudes.io
      ainudez.com soulgen.net pornpen.ai promptchan.ai promptchan.com mrdeepfakes.com porngen.art seduced.ai`,
  },
  {
    category: 'violence',
    entries: `
      bestgore.com bestgore.fun theync.com documentingreality.com kaotic.com crazyshit.com goregrish.com hoodsite.com
      seegore.com watchpeopledie.tv livegore.com gorecenter.com rotten.com xgore.net worldstarhiphop.com ogrish.tv
      itemfix.com effedupmovies.com`,
  },
  {
    category: 'hate-and-discrimination',
    entries: `
      stormfront.org dailystormer.in dailystormer.su dailystormer.name dailystormer.com vdare.com amren.com
      nationalvanguard.org natall.com vnnforum.com niggermania.com chimpmania.com whitedate.net renegadetribune.com
      counter-currents.com unz.com theoccidentalobserver.net jewwatch.com godhatesfags.com kkk.com barenakedislam.com
      jihadwatch.org patrioticalternative.org.uk britainfirst.org nationalfront.info codoh.com ihr.org
      holocaustdeniersarerite.com kiwifarms.net kiwifarms.st patriots.win gab.com poal.co redice.tv goyimtv.com
      8kun.top 8chan.moe`,
  },
  {
    category: 'extremism',
    entries: `
      americannaziparty.com nsm88.org nsm88records.com resistrecords.com identityevropa.com patriotfront.us
      proudboysusa.com oathkeepers.org`,
  },
  {
    category: 'misogyny',
    entries: `
      incels.is incels.co incels.net incels.wiki blackpill.club lookism.net looksmax.org looksmax.me returnofkings.com
      avoiceformen.com mgtow.com jointherealworld.com therealworld.ag cobratate.com hustlersuniversity.com hu2.net
      rooshv.com`,
  },
  {
    category: 'suicide',
    entries: `
      sanctioned-suicide.net sanctioned-suicide.org sanctionedsuicide.com sanctioned-suicide.com sanctionedsuicide.net
      lostallhope.com exitinternational.net peacefulpillhandbook.com ashbusstop.org`,
  },
  {
    category: 'eating-disorders',
    entries: `
      myproana.com prettythin.com proanagoddess.wordpress.com thinspiration-pictures.blogspot.com`,
  },
  {
    category: 'drugs',
    entries: `
      leafly.com weedmaps.com hightimes.com grasscity.com rollitup.org thcfarmer.com growweedeasy.com seedsman.com
      royalqueenseeds.com royalqueenseeds.co.uk sensiseeds.com zamnesia.com zamnesia.co.uk azarius.net
      herbiesheadshop.com shayanashop.com dutch-headshop.com shroomery.org erowid.org bluelight.org drugs-forum.com
      dmt-nexus.me psychonautwiki.org tripsit.me leafwell.com marijuana.com marijuana-seeds.nl
      ilovegrowingmarijuana.com cannabis.com 420magazine.com merryjane.com dankstop.com smokecartel.com
      everyonedoesit.com everyonedoesit.co.uk shivaonline.co.uk attitude-seedbank.com cannabis-seeds-bank.co.uk
      discountcannabisseeds.co.uk dinafem.org ministryofcannabis.com chemicalwire.com realchems.com kratom.com
      kratomscience.com smartwhip.com creamdeluxe.com exotic-whip.com galaxygas.com steroid.com evolutionary.org
      meso-rx.org anabolics.com dark.fail darknetlive.com tor.taxi deepdotweb.com`,
  },
  {
    category: 'vaping-alcohol-tobacco',
    entries: `
      elfbar.com elfbar.co.uk lostmary.com lostmary.co.uk geekvape.com geekbar.com vapeclub.co.uk vapestore.co.uk
      vapouround.co.uk electrictobacconist.co.uk evapo.co.uk grey-haze.co.uk royalflushvape.co.uk ecigone.co.uk
      eciggies.co.uk vape-superstore.co.uk vapesuperstore.co.uk vapeuk.co.uk vapesourcing.com vapourcore.com
      vampirevape.co.uk idealvape.co.uk vapekit.co.uk vaporesso.com smoktech.com smok.com voopoo.com aspirecig.com
      innokin.com uwell.com myblu.com blu.com vuse.com govype.com juul.co.uk juul.com njoy.com
      totallywicked-eliquid.co.uk tecc.co.uk e-cigarette-forum.com planetofthevapes.co.uk vaping360.com vaping.com
      northerner.com northerner.co.uk snusdirect.com snusdaddy.com haypp.com haypp.co.uk prilla.com zyn.com velo.com
      marlboro.com camel.com pall-mall.com rothmans.com lambertandbutler.com cgarsltd.co.uk simplycigars.co.uk
      havanahouse.co.uk smoke-king.co.uk majestic.co.uk laithwaites.co.uk virginwines.co.uk nakedwines.co.uk
      thewhiskyexchange.com masterofmalt.com drinksupermarket.com thedrinkshop.com thebottleclub.com drizly.com
      smirnoff.com jackdaniels.com absolut.com bacardi.com captainmorgan.com guinness.com heineken.com budweiser.co.uk
      budweiser.com carlsberg.co.uk carling.com stellaartois.com brewdog.com fosters.co.uk strongbow.com buzzballz.com
      dragonsoop.com wkd.co.uk beerhawk.co.uk beerwulf.com`,
  },
  {
    category: 'weapons',
    entries: `
      gunbroker.com gunsamerica.com guns.com armslist.com gunstar.co.uk guntrader.uk guntrader.co.uk glock.com
      sigsauer.com smith-wesson.com beretta.com remington.com colt.com ruger.com brownells.com brownells.co.uk
      budsgunshop.com palmettostatearmory.com cheaperthandirt.com ammo.com luckygunner.com thefirearmblog.com ar15.com
      defcad.com ghostgunner.net defdist.org ctrlpew.com pyramydair.com airgunbuyer.com bladesandbows.co.uk
      patrolbase.co.uk airsoftworld.net zerooneairsoft.com bespokeairsoft.co.uk justairsoft.com justbbguns.co.uk
      bbguns4less.co.uk solware.co.uk knifewarehouse.co.uk heinnie.com springfields.co.uk knifecentre.com
      knifecenter.com bladehq.com coldsteel.com benchmade.com spyderco.com battleorders.co.uk southernswords.co.uk
      trueswords.com budk.com kultofathena.com barnettcrossbows.com tenpointcrossbows.com sabrered.com axon.com/taser
      gunsandammo.com`,
  },
  {
    category: 'offensive',
    entries: `
      urbandictionary.com encyclopediadramatica.online encyclopediadramatica.wiki sickipedia.net sickipedia.org
      4chan.org 4channel.org 4cdn.org 8kun.top 8chan.moe 4plebs.org 9gag.com somethingawful.com fark.com
      ebaumsworld.com thechive.com ratemypoo.com lemonparty.org goatse.cx meatspin.com shockchan.com i-mockery.com
      maddox.xmission.com thebestpageintheuniverse.net`,
  },
  {
    category: 'misinformation',
    entries: `
      infowars.com banned.video naturalnews.com beforeitsnews.com davidicke.com ickonic.com thegatewaypundit.com
      zerohedge.com globalresearch.ca activistpost.com wakingtimes.com collective-evolution.com yournewswire.com
      newspunch.com thepeoplesvoice.tv worldtruth.tv veteranstoday.com whatreallyhappened.com theflatearthsociety.org
      tfes.org rt.com sputniknews.com sputnikglobe.com sputnikinternational.info southfront.press southfront.org
      childrenshealthdefense.org mercola.com greenmedinfo.com dailyexpose.uk expose-news.com theexpose.uk ukcolumn.org
      off-guardian.org 21stcenturywire.com vigilantcitizen.com rense.com illuminatiofficial.org realrawnews.com
      worldnewsdailyreport.com conservativebeaver.com empirenews.net neonnettle.com hangthebankers.com
      stopworldcontrol.com vaccineimpact.com qanon.pub qmap.pub 8kun.top americasfrontlinedoctors.org`,
  },
];
