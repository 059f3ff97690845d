import type { DomainBlock } from './block.ts';

/** Getting round the rules: the filter, copyright, exams, other people's accounts. */
export const RULES_DOMAINS: readonly DomainBlock[] = [
  {
    category: 'filter-bypass',
    entries: `
      # VPN services
      nordvpn.com nordaccount.com expressvpn.com surfshark.com protonvpn.com vpn.proton.me cyberghostvpn.com
      privateinternetaccess.com ipvanish.com mullvad.net ivpn.net windscribe.com tunnelbear.com hotspotshield.com
      hola.org holavpn.net urban-vpn.com urbanvpn.com hidemyass.com hide.me hidemy.name hidester.com purevpn.com
      strongvpn.com torguard.net vyprvpn.com airvpn.org vpnunlimited.com keepsolid.com zenmate.com browsec.com
      setupvpn.com touchvpn.net betternet.co turbovpn.com vpnproxymaster.com thundervpn.com securevpn.com atlasvpn.com
      fastestvpn.com ivacy.com privatevpn.com perfect-privacy.com azirevpn.com ovpn.com planetvpn.com
      freeplanetvpn.com veepn.com vpnbook.com vpngate.net freevpn.us vpnjantit.com sshocean.com speedify.com
      psiphon.ca psiphon3.com ultrasurf.us lantern.io getlantern.org getoutline.org outlinevpn.com v2ray.com
      shadowsocks.org radmin-vpn.com hamachi.com vpn.net ultravpn.com x-vpn.com xvpn.io 1clickvpn.net zoogvpn.com
      vpnmentor.com top10vpn.com adguard-vpn.com cloudflareclient.com
      # Web proxies and unblockers
      croxyproxy.com croxyproxy.rocks croxyproxy.net croxy.network croxyproxy.org croxy.org kproxy.com blockaway.net
      proxysite.com proxyium.com proxyscrape.com spys.one free-proxy-list.net 4everproxy.com whoer.net filterbypass.me
      zalmos.com genmirror.com unblock-websites.com unblocker.us youtubeunblocked.live
      steganos.com/en/free-online-web-proxy megaproxy.com anonymouse.org anonymizer.com anonymox.net ninjacloak.com
      hidemyass-freeproxy.com proxfree.com dontfilter.us newipnow.com webproxy.to unblockvideos.com
      unblockyoutube.video atozproxy.com proxyof.com weboproxy.com freeproxy.win my-proxy.com proxynova.com
      hidemyip.com turbohide.com sitenable.com siteget.net filterbypass.com holyubofficial.net holyunblocker.net
      titaniumnetwork.org rammerhead.org nebulaproxy.io nebula.bio selenite.cc shadowgmes.com dogeunblocker.com
      mathsspot.com now.gg nowgg.lol now.gg.me incog.dev incog.works anuraproxy.com artclass.site lunaar.org
      tommyproxy.com browser.lol puffin.com cloudmosa.com browserling.com
      # Tor
      torproject.org onionsearchengine.com ahmia.fi onion.ly onion.ws onion.pet tor2web.org tails.net tails.boum.org
      i2p.net geti2p.net freenetproject.org whonix.org orbot.app onionbrowser.com`,
  },
  {
    category: 'encrypted-dns',
    entries: `
      dns.google cloudflare-dns.com one.one.one.one dns.quad9.net dns9.quad9.net dns10.quad9.net dns11.quad9.net
      doh.opendns.com doh.familyshield.opendns.com dns.umbrella.com doh.umbrella.com dns.nextdns.io dns1.nextdns.io
      dns2.nextdns.io dns.adguard.com dns.adguard-dns.com unfiltered.adguard-dns.com family.adguard-dns.com
      dns-family.adguard.com d.adguard-dns.com doh.cleanbrowsing.org family-filter-dns.cleanbrowsing.org
      adult-filter-dns.cleanbrowsing.org freedns.controld.com dns.controld.com dns.mullvad.net doh.mullvad.net dns.sb
      doh.xfinity.com dns.aa.net.uk doh.li doh.libredns.gr dns.switch.ch odvr.nic.cz doh.applied-privacy.net
      dns.digitale-gesellschaft.ch dns.rubyfish.cn doh.pub dns.alidns.com dns.twnic.tw public.dns.iij.jp doh.360.cn
      ordns.he.net doh.ffmuc.net dns0.eu wikimedia-dns.org dns.brahma.world dnsforge.de doh.tiarap.org mask.icloud.com
      mask-h2.icloud.com mask-api.icloud.com mask.apple-dns.net doh.dns.apple.com anycast.uncensoreddns.org
      unicast.uncensoreddns.org dns.decloudus.com blitz.ahadns.com`,
  },
  {
    category: 'remote-access',
    entries: `
      teamviewer.com anydesk.com logmein.com logmeinrescue.com gotomypc.com gotoassist.com splashtop.com splashtop.eu
      remotedesktop.google.com parsec.app rustdesk.com remotepc.com getscreen.me dwservice.net ultraviewer.net
      supremocontrol.com zohoassist.com assist.zoho.com connectwise.com screenconnect.com islonline.com ammyy.com
      aeroadmin.com nomachine.com realvnc.com chromeremotedesktop.com airdroid.com vysor.io shadow.tech airgpu.com
      paperspace.com kasmweb.com iperius.net showmypc.com`,
  },
  {
    category: 'copyright-infringement',
    entries: `
      # Torrents
      thepiratebay.org thepiratebay.org.uk thepiratebay10.org tpb.party piratebay.live piratebayproxy.info
      pirateproxy.live proxybay.github.io 1337x.to 1337x.st 1377x.to x1337x.ws rarbg.to rarbgproxy.org rargb.to yts.mx
      yts.lt yts.rs yts.am eztv.re eztvx.to eztv.ag nyaa.si limetorrents.lol limetorrents.pro torrentz2.eu
      torrentz2.nz torrentdownloads.pro torrentdownload.info torrentgalaxy.to torrentgalaxy.mx kickasstorrents.to
      katcr.co kickass.to kat.cr zooqle.com magnetdl.com btdig.com torlock.com bitsearch.to solidtorrents.to
      demonoid.is iptorrents.com torrentleech.org rutracker.org rutor.info ettv.to isohunt.to extratorrent.si
      glodls.to idope.se skytorrents.to utorrent.com bittorrent.com qbittorrent.org transmissionbt.com vuze.com
      deluge-torrent.org bitlord.com webtorrent.io
      # Films and series
      123movies.to 123moviesfree.net 123movies.net 123movieshub.tc gomovies.sx gostream.site fmovies.to fmovies24.to
      fmovies.ps bmovies.co solarmovie.pe solarmovie.to putlocker.vip putlocker.is putlockers.cr soap2day.to
      soap2day.rs soap2day.day soap2dayhd.co primewire.mx primewire.tf lookmovie2.to lookmovie.foundation sflix.to
      sflix.se hdtoday.tv hdtoday.cc myflixer.to myflixerz.to flixtor.to flixhq.to moviesjoy.to moviesjoy.plus
      yesmovies.ag cineb.rs vumoo.to popcorntime.sh popcorn-time.to stremio.com cuevana3.io rojadirecta.eu
      watchseries.id watchserieshd.tv bflix.gg bflix.to braflix.ru cinezone.to movies2watch.tv nunflix.com goojara.to
      levidia.ch zmovies.cc tinyzonetv.to dopebox.to ridomovies.tv hurawatch.cc hurawatch.to projectfreetv.sx
      couchtuner.show tvmuse.com m4uhd.tv europixhd.com afdah.info showbox.media
      # Anime and manga
      9anime.to 9animetv.to aniwave.to aniwatch.to aniwatchtv.to hianime.to hianimez.to zoro.to gogoanime.hu
      gogoanime3.co gogoanime.gg anitaku.to anitaku.pe kissanime.ru kissanime.com.ru animepahe.ru animepahe.com
      animesuge.to animeheaven.me animixplay.to allanime.day animekai.to kaido.to animedao.to animefox.tv mangadex.org
      mangakakalot.com manganato.com chapmanganato.to mangafire.to mangafreak.net mangasee123.com readcomiconline.li
      bato.to asurascans.com toonily.com webtoon.xyz
      # Sport
      crackstreams.biz crackstreams.me crackstreams.is streameast.live streameast.xyz streameast.io methstreams.com
      buffstreams.app buffstreams.sx totalsportek.com totalsportek.pro hesgoal.com hes-goals.io hesgoal-tv.io
      footybite.to soccerstreams100.io vipleague.im vipleague.lc vipbox.lc sportsurge.net sportsurge.io nflbite.com
      nbabite.com livetv.sx livetv.ru cricfree.sc cricfree.io rojadirecta.me stream2watch.sx batmanstream.com
      sportshub.stream 720pstream.me givemereddit.eu ronaldo7.me daddylive.sx dlhd.sx weakstreams.com
      olympicstreams.co
      # Music and video rippers
      ytmp3.cc ytmp3.nu ytmp3.ch y2mate.com y2mate.is yt1s.com yt5s.io yt5s.com savefrom.net ssyoutube.com
      mp3juices.cc mp3juices.nu mp3juice.cc tubidy.mobi tubidy.cool tubidy.ws onlinevideoconverter.com keepvid.com
      flvto.biz 2conv.com mp3-youtube.download mp3paw.com mp3skulls.to convert2mp3.net loader.to cobalt.tools
      snaptube.com vidmate.com snapinsta.app snaptik.app ssstik.io musicallydown.com slider.kz zippyshare.day
      spotifydown.com spotiflyer.app deezloader.app freemp3cloud.com
      # Books and papers
      libgen.is libgen.rs libgen.st libgen.li libgen.fun gen.lib.rus.ec library.lol z-lib.org z-library.sk z-lib.io
      singlelogin.re zlibrary.to b-ok.org b-ok.cc annas-archive.org annas-archive.se sci-hub.se sci-hub.st sci-hub.ru
      pdfdrive.com pdfdrive.to oceanofpdf.com vdoc.pub dokumen.pub ebookee.org mobilism.org allfreenovel.com
      # Software and games
      steamunlocked.net fitgirl-repacks.site igg-games.com pcgamestorrents.com oceanofgames.com skidrowreloaded.com
      gog-games.to gog-games.com dodi-repacks.site steamrip.com ankergames.net gamestorrents.app apunkagames.com
      crackwatch.com cs.rin.ru getintopc.com filecr.com crackedpc.org nulled.to cracked.io cracked.sh leakzone.net
      tlauncher.org emuparadise.me vimm.net coolrom.com coolrom.com.au romsmania.cc romspedia.com romsgames.net
      romhustler.org wowroms.com freeroms.com edgeemu.net nsw2u.com nxbrew.com nswgame.com ziperto.com romspure.cc
      hshop.erista.me apkmody.io happymod.com liteapks.com revdl.com rexdl.com an1.com modyolo.com tutubox.io
      appvalley.vip panda-helper.org kmspico.ws massgrave.dev`,
  },
  {
    category: 'exam-cheating',
    entries: `
      ukessays.com essaypro.com essayshark.com papersowl.com edubirdie.com edusson.com grademiner.com
      myassignmenthelp.com essayservice.com essaywriter.org 99papers.com speedypaper.com ultius.com writemyessay.com
      essaytyper.com bestessay.com paperhelp.org customwritings.com samedayessay.com extraessay.com myperfectpaper.net
      studybay.com assignmentgeek.com domyassignment.com domyhomework123.com oxbridgeessays.com ivoryresearch.com
      essays.uk essay.uk.com ukwritings.com academized.com boomessays.com essayroo.com chegg.com coursehero.com
      brainly.com brainly.co.uk studypool.com bartleby.com numerade.com homeworkify.net homeworkify.eu studyx.ai
      answersexpress.com quizplus.com kahootbot.com kahoot.club kahoot.rocks kahootflooder.com kahoot-ninja.com
      quizit.online schoolcheats.net blooketbot.com blookethacks.com glixzzy.com gimkitcheats.com undetectable.ai
      hix.ai stealthwriter.ai humanizeai.pro humbot.ai bypassgpt.ai netus.ai stealthgpt.ai conch.ai smodin.io
      caktus.ai`,
  },
  {
    category: 'malware-and-hacking',
    entries: `
      hackforums.net nulled.to cracked.io cracked.sh breachforums.st raidforums.com leakbase.io sinister.ly
      exploit-db.com offsec.com kali.org parrotsec.org backbox.org metasploit.com rapid7.com/db hak5.org
      flipperzero.one flipper.net wifipineapple.com aircrack-ng.org hashcat.net crackstation.net hashes.com
      stresser.su stressthem.to freestresser.to ip-stresser.com booter.xyz nightmarestresser.com defcon.pro
      instant-stresser.com grabify.link iplogger.org iplogger.com blasze.com wearedevs.net krnl.place synapse.to
      fluxteam.net scriptblox.com v3rmillion.net v3rm.net rbxscript.com delta-executor.com deltaexploits.gg
      arceusx.com hydrogen.lat solaraexecutor.com getsolara.dev codex.lol unknowncheats.me aimjunkies.com
      engineowning.to cheatengine.org artmoney.ru mpgh.net elitepvpers.com guidedhacking.com sh1mmer.me
      crosbreaker.dev mspy.com mspy.co.uk flexispy.com spyzie.io hoverwatch.com cocospy.com xnspy.com umobix.com
      eyezy.com spyera.com refog.com ikeymonitor.com vx-underground.org`,
  },
  {
    category: 'confidential-information',
    entries: `
      doxbin.com doxbin.org doxbin.net dehashed.com leakcheck.io snusbase.com intelx.io leak-lookup.com weleakinfo.to
      spokeo.com beenverified.com pimeyes.com facecheck.id social-catfish.com thatsthem.com peoplefinders.com
      truepeoplesearch.com`,
  },
  {
    category: 'bullying',
    entries: `
      kiwifarms.net kiwifarms.st doxbin.com doxbin.org doxbin.net thedirty.com lolcow.farm lolcow.city
      encyclopediadramatica.online`,
  },
];
