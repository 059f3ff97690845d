import type { DomainBlock } from './block.ts';

/** What says nothing either way: searching, looking up, reading the news, working. */
export const EVERYDAY_DOMAINS: readonly DomainBlock[] = [
  {
    category: 'search-engine',
    entries: `
      google.com google.co.uk google.ie google.de google.fr google.es google.it google.pl google.ro google.pt
      google.com.pk google.co.in google.com.bd google.com.tr google.com.ua google.com.hk google.ca google.com.au
      bing.com duckduckgo.com yahoo.com yahoo.co.uk ask.com search.aol.co.uk aol.com ecosia.org qwant.com
      startpage.com search.brave.com swisscows.com mojeek.com lilo.org kagi.com yandex.com yandex.ru ya.ru baidu.com
      sogou.com so.com naver.com daum.net seznam.cz lycos.com dogpile.com webcrawler.com excite.com info.com
      metacrawler.com gibiru.com presearch.com searx.be searxng.org metager.org metager.de oscobo.com gigablast.com
      yep.com you.com searchencrypt.com search.com msn.com/search onesearch.com givewater.com ekoru.org
      oceanhero.today coccoc.com kiddle.co swiggle.org.uk kidrex.org kidzsearch.com safesearchkids.com
      pixabay.com/images/search refseek.com base-search.net`,
  },
  {
    category: 'reference',
    entries: `
      wikipedia.org wikimedia.org wiktionary.org wikibooks.org wikiquote.org wikisource.org wikivoyage.org
      wikiversity.org wikidata.org britannica.com kids.britannica.com encyclopedia.com dictionary.com thesaurus.com
      dictionary.cambridge.org merriam-webster.com collinsdictionary.com oxfordlearnersdictionaries.com oed.com
      lexico.com vocabulary.com wordhippo.com rhymezone.com onelook.com etymonline.com wordreference.com
      acronymfinder.com gov.uk parliament.uk gov.scot gov.wales police.uk ordnancesurvey.co.uk os.uk
      nationalrail.co.uk royal.uk un.org unicef.org unicef.org.uk europa.eu maps.google.com maps.google.co.uk
      earth.google.com openstreetmap.org streetmap.co.uk bing.com/maps what3words.com archive.org gutenberg.org
      standardebooks.org openlibrary.org jstor.org scholar.google.com scholar.google.co.uk researchgate.net
      academia.edu core.ac.uk doi.org pubmed.ncbi.nlm.nih.gov nature.com sciencedirect.com springer.com wiley.com
      science.org newscientist.com scientificamerican.com nationalgeographic.com nasa.gov esa.int noaa.gov usgs.gov
      nhm.ac.uk sciencemuseum.org.uk britishmuseum.org vam.ac.uk tate.org.uk nationalgallery.org.uk npg.org.uk
      iwm.org.uk rmg.co.uk nms.ac.uk museum.wales museumoflondon.org.uk londonmuseum.org.uk ashmolean.org
      fitzmuseum.cam.ac.uk metmuseum.org louvre.fr rijksmuseum.nl si.edu artuk.org artsandculture.google.com
      wikiart.org moma.org annefrank.org annefrank.org.uk het.org.uk hmd.org.uk ushmm.org yadvashem.org
      holocaust.org.uk english-heritage.org.uk nationaltrust.org.uk hrp.org.uk historicengland.org.uk historic-uk.com
      history.com historyextra.com history.org.uk worldhistory.org ancient.eu bbc.co.uk/history biography.com
      tudorhistory.org rspb.org.uk wwf.org.uk wwf.org worldwildlife.org rspca.org.uk woodlandtrust.org.uk
      wildlifetrusts.org butterfly-conservation.org bto.org zsl.org londonzoo.org chesterzoo.org arkive.org
      inaturalist.org rhs.org.uk kew.org edenproject.com biblegateway.com quran.com sikhs.org hinduism.co.za
      jewfaq.org reonline.org.uk truetube.co.uk bbc.co.uk/religion bankofengland.co.uk imf.org worldbank.org
      ourworldindata.org worldometers.info gapminder.org cia.gov/the-world-factbook stackoverflow.com
      stackexchange.com github.com githubusercontent.com gitlab.com developer.mozilla.org docs.python.org pypi.org
      npmjs.com learn.microsoft.com ifixit.com wikihow.com howstuffworks.com instructables.com imdb.com
      rottentomatoes.com goodreads.com flickr.com unsplash.com pexels.com pixabay.com freepik.com flaticon.com
      thenounproject.com shutterstock.com gettyimages.co.uk istockphoto.com alamy.com dreamstime.com vecteezy.com
      clipart-library.com openclipart.org pngtree.com cleanpng.com bbcgoodfood.com bbc.co.uk/food allrecipes.com
      jamieoliver.com foodafactoflife.org.uk premierleague.com thefa.com englandfootball.com fifa.com uefa.com
      olympics.com paralympic.org teamgb.com lta.org.uk ecb.co.uk englandrugby.com guinnessworldrecords.com
      timeanddate.com calculator.net`,
  },
  {
    category: 'news',
    entries: `
      bbc.co.uk bbc.com bbci.co.uk bbc.in theguardian.com guardian.co.uk guim.co.uk thetimes.com thetimes.co.uk
      thesundaytimes.co.uk telegraph.co.uk independent.co.uk inews.co.uk ft.com economist.com dailymail.co.uk
      mailonline.co.uk thesun.co.uk mirror.co.uk express.co.uk dailystar.co.uk metro.co.uk standard.co.uk cityam.com
      spectator.co.uk newstatesman.com theweek.co.uk theweek.com private-eye.co.uk sky.com skysports.com itv.com/news
      channel4.com/news gbnews.com talktv.uk reuters.com apnews.com aljazeera.com cnn.com nbcnews.com abcnews.go.com
      cbsnews.com nytimes.com washingtonpost.com wsj.com usatoday.com time.com newsweek.com theatlantic.com
      newyorker.com politico.eu politico.com huffingtonpost.co.uk huffpost.com msn.com news.google.com news.yahoo.com
      uk.yahoo.com manchestereveningnews.co.uk liverpoolecho.co.uk birminghammail.co.uk birminghammail.com
      chroniclelive.co.uk yorkshirepost.co.uk yorkshireeveningpost.co.uk leeds-live.co.uk examinerlive.co.uk
      nottinghampost.com leicestermercury.co.uk stokesentinel.co.uk derbytelegraph.co.uk bristolpost.co.uk
      plymouthherald.co.uk devonlive.com cornwalllive.com kentonline.co.uk kentlive.news essexlive.news
      gazette-news.co.uk eveningexpress.co.uk scotsman.com heraldscotland.com dailyrecord.co.uk thenational.scot
      pressandjournal.co.uk thecourier.co.uk walesonline.co.uk golwg.360.cymru belfasttelegraph.co.uk irishnews.com
      newsletter.co.uk irishtimes.com independent.ie rte.ie thejournal.ie lancs.live thenorthernecho.co.uk edp24.co.uk
      eadt.co.uk theargus.co.uk dailyecho.co.uk portsmouth.co.uk oxfordmail.co.uk schoolsweek.co.uk tes.com/magazine
      timeshighereducation.com weather.com accuweather.com goal.com espn.co.uk espn.com football365.com
      transfermarkt.co.uk livescore.com flashscore.co.uk onefootball.com f1.com formula1.com autosport.com lemonde.fr
      lefigaro.fr spiegel.de elpais.com marca.com onet.pl wp.pl gazeta.pl digi24.ro hotnews.ro dawn.com geo.tv
      thehindu.com timesofindia.indiatimes.com ndtv.com prothomalo.com bdnews24.com pravda.com.ua ukrinform.net
      theconversation.com fullfact.org snopes.com`,
  },
  {
    category: 'translation',
    entries: `
      translate.google.com translate.google.co.uk translate.goog translate.googleapis.com bing.com/translator
      deepl.com reverso.net linguee.com translate.yandex.com papago.naver.com systransoft.com babelfish.com
      translatedict.com imtranslator.net online-translator.com microsofttranslator.com worldlingo.com babla.co.uk
      glosbe.com pons.com tatoeba.org`,
  },
  {
    category: 'office-and-school-systems',
    entries: `
      # Microsoft 365
      office.com office365.com office.net microsoft365.com cloud.microsoft microsoftonline.com live.com sharepoint.com
      onedrive.com 1drv.ms 1drv.com outlook.com skype.com lync.com onenote.com onenote.net powerapps.com powerbi.com
      microsoft.com microsoftstream.com yammer.com azure.com windows.com windows.net
      # Google Workspace. Its mail is a school's own as often as a pupil's; a school without Workspace lists it as personal.
      mail.google.com
      docs.google.com drive.google.com sheets.google.com slides.google.com forms.gle forms.google.com sites.google.com
      calendar.google.com meet.google.com chat.google.com hangouts.google.com keep.google.com contacts.google.com
      accounts.google.com accounts.google.co.uk accounts.youtube.com myaccount.google.com admin.google.com
      workspace.google.com googleworkspace.com one.google.com photos.google.com drive.usercontent.google.com
      googleusercontent.com tasks.google.com groups.google.com clients6.google.com chrome.google.com
      chromewebstore.google.com ogs.google.com apis.google.com
      # Apple and others
      icloud.com apple.com zoom.us zoom.com webex.com gotomeeting.com whereby.com adobe.com canva.com canva.site
      grammarly.com trello.com asana.com monday.com slack.com miro.com lucidchart.com lucid.app prezi.com
      surveymonkey.com surveymonkey.co.uk smartsurvey.co.uk typeform.com jotform.com eventbrite.co.uk docusign.net
      mailchimp.com doodle.com evernote.com notion.so todoist.com
      # Schools
      arbor.sc arbor-education.com sims.co.uk capita-sims.co.uk simsparentapp.co.uk ess-sims.co.uk parentpay.com
      parentmail.co.uk schoolcomms.com wonde.com edulinkone.com bromcom.com bromcomcloud.com scholarpack.com
      rmintegris.com rmunify.com rm.com groupcall.com xporter.co.uk weduc.com parenthub.co.uk reachmoreparents.com
      studybugs.com schoolping.net cpoms.net cpoms.co.uk myconcern.education thesafeguardingcompany.com
      classcharts.com epraise.co.uk provisionmap.co.uk edukey.co.uk tes.com/edukey insighttracking.com otrack.co.uk
      fft.org.uk fftaspire.org analyseschoolperformance.service.gov.uk get-information-schools.service.gov.uk
      signin.education.gov.uk perspective.angelsolutions.co.uk governorhub.com thekeysupport.com theschoolbus.net
      weareevery.com nga.org.uk evolve.online medicaltracker.co.uk smartlog.co.uk iamcompliant.com freshservice.com
      freshdesk.com zendesk.com parago.co.uk senso.cloud impero.com imperosoftware.com netsupportsoftware.com
      classroom.cloud smoothwall.com smoothwall.net qoria.com securly.com lightspeedsystems.com goguardian.com
      netsweeper.com surfprotect.co.uk exa.net.uk jamf.com jamfcloud.com jamfschool.com meraki.com mosyle.com
      papercut.com papercut.cloud printix.net sophos.com fortinet.com salamandersoft.co.uk
      # Security that schools and their providers run; public lists take it for a way round the filter.
      fortinet.net fortiwebcloud.net checkpoint.com zscaler.com zscaler.net zscalertwo.net zscalerthree.net zscloud.net
      zpath.net zpatwo.net gpcloudservice.com paloaltonetworks.com threatpulse.net opendns.com umbrella.com openathens.net
      clever.com classlink.com
      librarysoft.co.uk reading-cloud.com softlinkhosting.co.uk librarysystem.co.uk eschools.co.uk schudio.com
      primarysite.media primarysite-prod-sorted.s3.amazonaws.com e4education.co.uk juniperwebsites.co.uk
      schooljotter2.com websiteforeducation.co.uk`,
  },
];
