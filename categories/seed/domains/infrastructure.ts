import type { DomainBlock } from './block.ts';

/**
 * What pages and devices load by themselves. Nothing here may ever become an incident, so the parts that flagged
 * services hand out to other sites (a tweet in a newspaper, a clip in a blog) stand here and not with the service:
 * they say nothing of a visit.
 */
export const INFRASTRUCTURE_DOMAINS: readonly DomainBlock[] = [
  {
    category: 'adverts',
    entries: `
      doubleclick.net 2mdn.net googlesyndication.com googleadservices.com googletagservices.com adservice.google.com
      adservice.google.co.uk admob.com adsense.com imasdk.googleapis.com fundingchoicesmessages.google.com
      amazon-adsystem.com ads.amazon.com bat.bing.com ads.microsoft.com bingads.microsoft.com c.bing.com ads.yahoo.com
      advertising.com adnxs.com adnxs-simple.com xandr.com criteo.com criteo.net rubiconproject.com magnite.com
      pubmatic.com openx.net casalemedia.com indexww.com taboola.com outbrain.com outbrainimg.com zemanta.com
      revcontent.com mgid.com teads.tv teads.com sharethrough.com triplelift.com 3lift.com smartadserver.com
      sascdn.com adform.net adsrvr.org thetradedesk.com mathtag.com turn.com bidswitch.net contextweb.com yieldmo.com
      yieldlove.com sonobi.com gumgum.com undertone.com spotxchange.com spotx.tv freewheel.tv fwmrm.net innovid.com
      tremorhub.com telaria.com unrulymedia.com onetag-sys.com 33across.com media.net emxdgt.com lijit.com sovrn.com
      districtm.io rhythmone.com 1rx.io improvedigital.com 360yield.com adition.com adscale.de yieldlab.net
      id5-sync.com liveramp.com rlcdn.com liadm.com liveintent.com crwdcntrl.net bluekai.com exelator.com eyeota.net
      agkn.com tapad.com demdex.net everesttech.net serving-sys.com sizmek.com flashtalking.com adsafeprotected.com
      moatads.com doubleverify.com iasds01.com adroll.com quantserve.com zeotap.com permutive.com permutive.app
      ozone.project theozone-project.com prebid.org privacy-mgmt.com sourcepoint.com unityads.unity3d.com applovin.com
      applvn.com vungle.com chartboost.com ironsrc.com supersonicads.com inmobi.com mopub.com adcolony.com fyber.com
      tapjoy.com startappservice.com mobfox.com smaato.net pangle.io pangleglobal.com liftoff.io moloco.com
      an.facebook.com facebook.com/tr pixel.facebook.com ads.tiktok.com analytics.tiktok.com business-api.tiktok.com
      ads.linkedin.com snap.licdn.com tr.snapchat.com sc-static.net ads.twitter.com ads-twitter.com
      analytics.twitter.com analytics.x.com tr6.snapchat.com rover.ebay.com ebayrtm.com bet365affiliates.com
      incomeaccess.com netrefer.com ads-api.twitter.com ads.pinterest.com ct.pinterest.com alb.reddit.com
      pixel.redditmedia.com events.redditmedia.com q.quora.com servedbyadbutler.com buysellads.com carbonads.net
      carbonads.com ethicalads.io propellerads.com popads.net popcash.net exoclick.com trafficjunky.net juicyads.com
      adsterra.com onclickads.net adcash.com hilltopads.net skimresources.com viglink.com awin1.com dwin1.com
      zenaps.com tradedoubler.com linksynergy.com cj.com shareasale.com impact.com venatus.com nitropay.com
      adinplay.com playwire.com raptive.com mediavine.com adthrive.com freestar.com snigelweb.com ezoic.net ezodn.com
      primis.tech connatix.com aniview.com vidazoo.com minutemedia-prebid.com browsiprod.com confiant-integrations.net
      geoedge.be yahoosandbox.com seedtag.com nextmillmedia.com ad.gt`,
  },
  {
    category: 'telemetry',
    entries: `
      google-analytics.com analytics.google.com googletagmanager.com googleoptimize.com app-measurement.com
      app-analytics-services.com crashlytics.com firebaselogging.googleapis.com firebaselogging-pa.googleapis.com
      firebaseinstallations.googleapis.com play.google.com/log csi.gstatic.com beacons.gvt2.com beacons.gcp.gvt2.com
      beacons2.gvt2.com beacons3.gvt2.com csp.withgoogle.com jnn-pa.googleapis.com clarity.ms data.microsoft.com
      events.data.msn.com telemetry.microsoft.com watson.microsoft.com pipe.aria.microsoft.com pipe.skype.com
      applicationinsights.azure.com applicationinsights.microsoft.com dc.services.visualstudio.com monitor.azure.com
      office.aria.microsoft.com nexusrules.officeapps.live.com nel.measure.office.net metrics.apple.com xp.apple.com
      iadsdk.apple.com metrics.icloud.com hotjar.com hotjar.io fullstory.com mouseflow.com crazyegg.com
      luckyorange.com inspectlet.com smartlook.com logrocket.com lr-ingest.io contentsquare.net contentsquare.com
      decibelinsight.net quantummetric.com glassboxdigital.io sessioncam.com newrelic.com nr-data.net datadoghq.com
      datadoghq-browser-agent.com datadoghq.eu browser-intake-datadoghq.com browser-intake-datadoghq.eu sentry.io
      sentry-cdn.com bugsnag.com rollbar.com raygun.io trackjs.com honeybadger.io airbrake.io instabug.com
      appcenter.ms hockeyapp.net segment.com segment.io mixpanel.com mxpnl.com amplitude.com heap.io heapanalytics.com
      pendo.io posthog.com kissmetrics.io matomo.cloud plausible.io usefathom.com simpleanalytics.com statcounter.com
      histats.com clicky.com getclicky.com gosquared.com woopra.com chartbeat.com chartbeat.net parsely.com parse.ly
      scorecardresearch.com comscore.com imrworldwide.com quantcount.com nielsen.com omtrdc.net 2o7.net adobedc.net
      adobedtm.com tealiumiq.com tiqcdn.com ensighten.com branch.io app.link appsflyer.com appsflyersdk.com adjust.com
      adjust.io kochava.com singular.net tenjin.com flurry.com localytics.com onesignal.com braze.com braze.eu
      appboy.com airship.com urbanairship.com leanplum.com clevertap.com moengage.com pushwoosh.com pusher.com
      pushengage.com optimizely.com vwo.com visualwebsiteoptimizer.com abtasty.com kameleoon.eu launchdarkly.com
      split.io statsig.com featureassets.org statsigapi.net configcat.com growthbook.io cloudflareinsights.com
      nel.cloudflare.com go-mpulse.net akstat.io speedcurve.com snowplowanalytics.com collector.snowplow.io
      bbc.co.uk/analytics a1.api.bbc.co.uk mparticle.com tracking.epicgames.com datarouter.ol.epicgames.com
      app-analytics.snapchat.com w3-reporting.reddit.com fls-eu.amazon.com fls-eu.amazon.co.uk fls-na.amazon.com
      unagi.amazon.co.uk telemetry.mozilla.org telemetry.unity3d.com cdp.cloud.unity3d.com
      config.uca.cloud.unity3d.com byteoversea.com ibytedtos.com mssdk.tiktok.com mon.tiktokv.com log.tiktokv.com
      siteimprove.com siteimproveanalytics.com siteimproveanalytics.io permutive.com/events grammarly.io
      gnar.grammarly.com treatment.grammarly.com`,
  },
  {
    category: 'cdn',
    entries: `
      gstatic.com googleapis.com ggpht.com ytimg.com googlevideo.com gvt1.com gvt2.com lh3.googleusercontent.com
      cloudflare.com cloudflare.net cloudflarestream.com cloudfront.net amazonaws.com awsstatic.com
      awsglobalaccelerator.com akamai.net akamaized.net akamaihd.net akamaiedge.net edgekey.net edgesuite.net
      akadns.net akam.net steamstatic.com fastly.net fastlylb.net fastly.com jsdelivr.net unpkg.com bootstrapcdn.com
      jquery.com stackpath.com stackpathdns.com stackpathcdn.com netdna-cdn.com netdna-ssl.com maxcdn.com keycdn.com
      kxcdn.com bunnycdn.com b-cdn.net bunny.net cdn77.org cdn77.com llnwd.net llnwi.net lldns.net edgecastcdn.net
      edgecastdns.net v0cdn.net azureedge.net azurefd.net msecnd.net aspnetcdn.com azurewebsites.net
      cloudapp.azure.com trafficmanager.net blob.core.windows.net sharepointonline.com res.office365.com
      static.microsoft cdn.office.net akamai.cdn.microsoft.com s-microsoft.com msftstatic.com msauth.net msftauth.net
      msftauthimages.net msocdn.com bing.net th.bing.com r.bing.com cdn-apple.com aaplimg.com mzstatic.com
      icloud-content.com apple-dns.net apple-cloudkit.com typekit.net typekit.com fonts.net fontawesome.com
      cloud.typography.com hoefler.com myfonts.net imgix.net cloudinary.com imagekit.io twic.pics ctfassets.net
      contentful.com images.contentstack.io sanity.io prismic.io wp.com wpengine.com wpenginepowered.com
      pantheonsite.io kinstacdn.com wixstatic.com parastorage.com squarespace-cdn.com sqspcdn.com editmysite.com
      weeblycloud.com shopifycdn.com cdn.shopify.com shopifysvc.com shopifycloud.com webflow.com website-files.com
      hubspotusercontent.com hubspotusercontent-na1.net hs-sites.com hubspot.net hsforms.net media-amazon.com
      ssl-images-amazon.com images-amazon.com ebayimg.com ebaystatic.com etsystatic.com asos-media.com ltwebstatic.com
      kwcdn.com alicdn.com aliexpress-media.com vinted.net licdn.com redditstatic.com redditmedia.com twimg.com
      pinimg.com fbcdn.net fbsbx.com facebook.net cdninstagram.com tiktokcdn.com tiktokcdn-us.com tiktokcdn-eu.com
      ttwstatic.com ibyteimg.com byteimg.com bytefcdn-oversea.com bytegecko.com sc-cdn.net snap-dev.net
      cdn.discordapp.com media.discordapp.net images-ext-1.discordapp.net images-ext-2.discordapp.net
      discordstatus.com static.whatsapp.net mmg.whatsapp.net jtvnw.net ttvnw.net ext-twitch.tv scdn.co spotifycdn.com
      sndcdn.com soundcloud.cloud bcbits.com files.wordpress.com bp.blogspot.com miro.medium.com substackcdn.com
      vimeocdn.com dmcdn.net wistia.net fast.wistia.com jwpcdn.com jwpsrv.com brightcove.net boltdns.net bcovlive.io
      kaltura.com nflxvideo.net nflximg.net nflximg.com nflxext.com nflxso.net dssott.com bamgrid.com pv-cdn.net
      aiv-cdn.net hulustream.com ichef.bbci.co.uk static.bbci.co.uk static.files.bbci.co.uk emp.bbci.co.uk
      nav.files.bbci.co.uk static.bbc.co.uk bbcdotcom.2cnt.net i.guim.co.uk assets.guim.co.uk i2-prod.mirror.co.uk
      rbxcdn.com unrealengine.com mojang.com libraries.minecraft.net minecraftservices.com xboxservices.com
      imgurinc.com i.imgur.com s.imgur.com wikia.nocookie.net fandomcdn.com upload.wikimedia.org polyfill-fastly.io
      esm.sh skypack.dev requirejs.org dropboxstatic.com githubassets.com rawgit.com statically.io hcaptcha.com
      recaptcha.net arkoselabs.com funcaptcha.com datadome.co perimeterx.net px-cdn.net px-cloud.net imperva.com
      incapdns.net incapsula.com usefonts.com fontshare.com trustarc.com onetrust.com cookielaw.org cookiebot.com
      cookiepro.com quantcast.com consensu.org didomi.io usercentrics.eu iubenda.com osano.com civiccomputing.com
      termly.io cookieyes.com cookie-script.com consentmanager.net`,
  },
  {
    category: 'widgets',
    entries: `
      connect.facebook.net staticxx.facebook.com facebook.com/plugins facebook.com/v2.0/plugins facebook.com/sharer
      graph.facebook.com web.facebook.com/plugins z-m-graph.facebook.com graph.instagram.com platform.instagram.com
      instagram.com/embed.js platform.twitter.com platform.x.com syndication.twitter.com cdn.syndication.twimg.com
      twitter.com/intent x.com/intent publish.twitter.com api.twitter.com t.co tiktok.com/embed tiktok.com/embed.js
      tiktok.com/oembed youtube-nocookie.com youtube.com/embed youtube.com/iframe_api youtube.com/s/player
      youtube.com/youtubei youtube.com/api/stats youtube.com/generate_204 youtubei.googleapis.com
      youtube.googleapis.com youtubeeducation.com s.ytimg.com player.vimeo.com vimeo.com/api geo.dailymotion.com
      dailymotion.com/embed api.dailymotion.com player.twitch.tv embed.twitch.tv gql.twitch.tv clips.twitch.tv/embed
      open.spotify.com/embed embed.spotify.com apresolve.spotify.com w.soundcloud.com api-widget.soundcloud.com
      widget.deezer.com embed.music.apple.com embed.podcasts.apple.com embed.tumblr.com assets.tumblr.com
      media.tumblr.com static.tumblr.com platform.linkedin.com assets.pinterest.com log.pinterest.com
      widgets.pinterest.com embed.reddit.com i.redd.it preview.redd.it external-preview.redd.it v.redd.it
      embed.redditmedia.com discord.com/widget discord.com/api/guilds discordapp.com/widget embed.bsky.app
      cdn.bsky.app giphy.com/embed media.giphy.com media0.giphy.com media1.giphy.com media2.giphy.com media3.giphy.com
      media4.giphy.com i.giphy.com api.giphy.com media.tenor.com c.tenor.com g.tenor.com tenor.googleapis.com
      streamable.com/e imgur.com/min/embed.js gist.github.com/assets embed.ted.com embedly.com iframely.com iframe.ly
      disqus.com disquscdn.com livefyre.com viafoura.co viafoura.com spot.im openweb.com coral.coralproject.net
      hyvor.com commento.io addthis.com addtoany.com sharethis.com sharethis.net shareaholic.com po.st elfsight.com
      elfsightcdn.com powr.io tagembed.com curator.io juicer.io walls.io taggbox.com snapwidget.com lightwidget.com
      behold.so intercom.io intercomcdn.com drift.com driftt.com tawk.to jivochat.com jivosite.com crisp.chat
      zopim.com zdassets.com livechatinc.com livechat.com tidio.co tidiochat.com olark.com userlike.com smartsupp.com
      liveperson.net lpsnmedia.net snapengage.com purechat.com freshchat.com hubspot.com hs-scripts.com
      hs-analytics.net hsadspixel.net usemessages.com qualtrics.com survicate.com usabilla.com trustpilot.com/widget
      widget.trustpilot.com invitejs.trustpilot.com feefo.com reviews.io yotpo.com bazaarvoice.com reviews.co.uk
      tripadvisor.com/widgets maps.googleapis.com maps.gstatic.com khms0.googleapis.com khms1.googleapis.com
      mapbox.com tile.openstreetmap.org leafletjs.com arcgis.com arcgisonline.com js.stripe.com m.stripe.com
      m.stripe.network paypal.com paypalobjects.com klarnacdn.net js.klarna.com clearpay.co.uk/widgets
      applepay.cdn-apple.com pay.google.com googletagmanager.com/ns.html accounts.google.com/gsi
      content.googleapis.com cse.google.com calendly.com/assets readspeaker.com browsealoud.com recite.me reciteme.com
      userway.org accessibe.com equalweb.com audioeye.com reachdeck.com gtranslate.net
      translate.googleapis.com/element weglot.com gravatar.com pixel.wordpress.com api.pinterest.com linkedin.com/px
      badges.linkedin.com telegram.org/js`,
  },
  {
    category: 'updates',
    entries: `
      # Windows and Office
      windowsupdate.com windowsupdate.microsoft.com update.microsoft.com mp.microsoft.com download.microsoft.com
      go.microsoft.com officecdn.microsoft.com officecdn.microsoft.com.edgesuite.net msedge.net edge.microsoft.com
      api.cdp.microsoft.com edge.skype.com config.teams.microsoft.com ecs.office.com smartscreen.microsoft.com
      smartscreen-prod.microsoft.com wdcp.microsoft.com wdcpalt.microsoft.com definitionupdates.microsoft.com
      wd.microsoft.com checkappexec.microsoft.com sls.microsoft.com wns.windows.com notify.windows.com
      msftconnecttest.com msftncsi.com time.windows.com manage.microsoft.com dm.microsoft.com arc.msn.com
      ris.api.iris.microsoft.com g.live.com oneclient.sfx.ms tile-service.weather.microsoft.com assets.msn.com
      api.msn.com ntp.msn.com windows.msn.com img-s-msn-com.akamaized.net bingapis.com
      # Apple
      swscan.apple.com swcdn.apple.com swdist.apple.com swdownload.apple.com gdmf.apple.com mesu.apple.com
      updates.apple.com updates-http.cdn-apple.com updates.cdn-apple.com appldnld.apple.com oscdn.apple.com
      osrecovery.apple.com xprotect.apple.com gs.apple.com gsp1.apple.com gsa.apple.com ls.apple.com
      gateway.icloud.com push.apple.com time.apple.com time-ios.apple.com time-macos.apple.com captive.apple.com
      configuration.apple.com albert.apple.com deviceenrollment.apple.com mdmenrollment.apple.com iprofiles.apple.com
      vpp.itunes.apple.com init.itunes.apple.com bag.itunes.apple.com ppq.apple.com ocsp.apple.com ocsp2.apple.com
      crl.apple.com certs.apple.com valid.apple.com init.ess.apple.com static.ess.apple.com identity.ess.apple.com
      cl1.apple.com cl2.apple.com lcdn-locator.apple.com suconfig.apple.com smoot.apple.com humb.apple.com
      setup.icloud.com keyvalueservice.icloud.com
      # Google, Android and Chrome
      update.googleapis.com clients1.google.com clients2.google.com clients3.google.com clients4.google.com
      clients5.google.com clientservices.googleapis.com clients2.googleusercontent.com dl.google.com tools.google.com
      redirector.gvt1.com edgedl.me.gvt1.com optimizationguide-pa.googleapis.com safebrowsing.googleapis.com
      safebrowsing.google.com safebrowsing-cache.google.com content-autofill.googleapis.com android.clients.google.com
      android.googleapis.com play.googleapis.com mtalk.google.com alt1-mtalk.google.com fcm.googleapis.com
      fcmtoken.googleapis.com connectivitycheck.gstatic.com connectivitycheck.android.com play-fe.googleapis.com
      time.google.com time.android.com cros-omahaproxy.appspot.com m.google.com chromeosquirksserver-pa.googleapis.com
      chromesyncpasswords-pa.googleapis.com chromereporting-pa.googleapis.com
      deviceenrollmentforwindows.googleapis.com printerconfigurations.googleapis.com pki.goog dl-ssl.google.com
      # Browsers and others
      mozilla.org mozilla.net mozilla.com firefox.com use-application-dns.net brave-core-ext.s3.brave.com
      go-updater.brave.com opera.com operacdn.com ardownload.adobe.com ardownload2.adobe.com armmf.adobe.com adobe.io
      adobess.com genuine.adobe.com fpdownload.macromedia.com java.com javadl-esd-secure.oracle.com javadl.oracle.com
      updates.zoom.us dropbox-dns.com archive.ubuntu.com security.ubuntu.com connectivity-check.ubuntu.com
      snapcraft.io debian.org raspbian.org archive.raspberrypi.org archive.raspberrypi.com fedoraproject.org
      nmcheck.gnome.org networkcheck.kde.org hp.com/update ftp.hp.com hpconnected.com update.dell.com
      downloads.dell.com dell.com/support download.lenovo.com lenovo.com/update intel.com/content/www/us/en/support
      nvidia.com/download gfe.nvidia.com samsungcloud.com samsungdm.com ospserver.net spu.samsungelectronics.com
      device-messaging-eu-prod.amazon.com device-metrics-us.amazon.com kindle-time.amazon.com api.amazon.com
      api.amazon.co.uk api.amazonalexa.com avs-alexa-eu.amazon.com msh.amazon.com msh.amazon.co.uk auth.xboxlive.com
      mgt.xboxlive.com dlassets.xboxlive.com assets1.xboxlive.com spectrum.s3.amazonaws.com fireoscaptiveportal.com
      # Security software
      avast.com avcdn.net avg.com avira.com avira-update.com bitdefender.com bitdefender.net eset.com kaspersky.com
      kaspersky-labs.com mcafee.com norton.com symantec.com symantecliveupdate.com trendmicro.com webroot.com
      webrootcloudav.com malwarebytes.com mwbsys.com sophosupd.com sophosupd.net sophosxl.net hydra.sophos.com
      cloud.sophos.com crowdstrike.com cloudsink.net sentinelone.net cylance.com f-secure.com withsecure.com
      pandasecurity.com carbonblack.io fortiguard.net fortiguard.com forticlient.com grammarly.com/update clamav.net
      # Certificates and time
      digicert.com sectigo.com usertrust.com comodoca.com globalsign.com globalsign.net letsencrypt.org lencr.org
      entrust.net godaddy.com/repository ocsp.godaddy.com crl.godaddy.com starfieldtech.com amazontrust.com
      quovadisglobal.com verisign.com thawte.com geotrust.com identrust.com ssl.com buypass.com certum.pl wosign.com
      trust-provider.com swisssign.net harica.gr zerossl.com oneocsp.microsoft.com crl.microsoft.com ntp.org
      ntp.ubuntu.com time.nist.gov time.cloudflare.com ntp1.npl.co.uk ntp2.npl.co.uk ntp.jisc.ac.uk wpad.domain.name
      captive.roku.com ipinfo.io ip-api.com icanhazip.com checkip.amazonaws.com checkip.dyndns.org ifconfig.me
      ipify.org ident.me speedtest.net fast.com`,
  },
];
