/** A site and what its pages load from elsewhere. */
export interface Site {
  readonly host: string;
  /** Hosts of parts without which the page does not work. */
  readonly parts: readonly string[];
  /** Hosts of what the page brings along: statistics, fonts, adverts, buttons. */
  readonly extras: readonly string[];
  /** Still without encryption: the log shows each address. */
  readonly isPlain: boolean;
}

/** The site of this name; throws for one that is not in the table, since only our own data names sites. */
export function siteNamed(host: string): Site {
  const site = SITES.get(host);
  if (site === undefined) throw new Error(`There is no site “${host}” in the table.`);
  return site;
}

/** What pages have in common. The names in each are those that a page of any school sees every day. */
const BUNDLES: Readonly<Record<string, string>> = {
  statistics: `www.google-analytics.com www.googletagmanager.com region1.google-analytics.com`,
  measured: `static.hotjar.com script.hotjar.com www.clarity.ms c.clarity.ms cdn.mxpnl.com`,
  errors: `browser.sentry-cdn.com o445841.ingest.sentry.io js-agent.newrelic.com bam.nr-data.net`,
  fonts: `fonts.googleapis.com fonts.gstatic.com`,
  icons: `kit.fontawesome.com ka-f.fontawesome.com use.typekit.net p.typekit.net`,
  code: `cdnjs.cloudflare.com cdn.jsdelivr.net code.jquery.com ajax.googleapis.com unpkg.com`,
  cookies: `cdn.cookielaw.org geolocation.onetrust.com consent.cookiebot.com`,
  adverts: `securepubads.g.doubleclick.net pagead2.googlesyndication.com tpc.googlesyndication.com c.amazon-adsystem.com
    ib.adnxs.com bidder.criteo.com fastlane.rubiconproject.com hbopenbid.pubmatic.com ads.example.net`,
  trackers: `connect.facebook.net analytics.tiktok.com bat.bing.com ct.pinterest.com static.ads-twitter.com t.co snap.licdn.com
    px.ads.linkedin.com sc-static.net tr.snapchat.com`,
  buttons: `connect.facebook.net platform.twitter.com syndication.twitter.com abs.twimg.com pbs.twimg.com
    assets.pinterest.com i.pinimg.com platform.instagram.com`,
  player: `www.youtube-nocookie.com i.ytimg.com yt3.ggpht.com static.doubleclick.net`,
  films: `player.vimeo.com i.vimeocdn.com f.vimeocdn.com`,
  robots: `www.recaptcha.net www.gstatic.com hcaptcha.com challenges.cloudflare.com`,
  blog: `i0.wp.com stats.wp.com secure.gravatar.com s.w.org c.disquscdn.com`,
  builder: `static1.squarespace.com images.squarespace-cdn.com assets.squarespace.com`,
  shop: `cdn.shopify.com monorail-edge.shopifysvc.com js.stripe.com m.stripe.network www.paypalobjects.com`,
  help: `static.zdassets.com ekr.zdassets.com widget.intercom.io js.intercomcdn.com
    embed.tawk.to client.crisp.chat`,
};

/*
 * One site a line: its host, the parts that it cannot do without, and behind | the bundles that it brings along. A line that begins
 * with ! is a site without encryption.
 */
const TABLE = `
www.bbc.co.uk static.files.bbci.co.uk ichef.bbci.co.uk bitesize.files.bbci.co.uk emp.bbci.co.uk a1.api.bbc.co.uk | errors
www.purplemash.com static.purplemash.com | fonts statistics
play.ttrockstars.com api.ttrockstars.com ttrockstars.com | fonts errors
play.numbots.com api.numbots.com | fonts
www.topmarks.co.uk cdn.topmarks.co.uk | fonts statistics adverts
mathsframe.co.uk cdn.mathsframe.co.uk | statistics adverts buttons
www.edshed.com www.spellingshed.com cdn.edshed.com | fonts errors
www.timestables.co.uk | statistics fonts adverts
whiteroseeducation.com assets.whiteroseeducation.com | fonts cookies films
classroom.thenational.academy api.thenational.academy stream.mux.com | cookies errors
scratch.mit.edu cdn2.scratch.mit.edu uploads.scratch.mit.edu assets.scratch.mit.edu projects.scratch.mit.edu | fonts
studio.code.org images.code.org cdn.optimizely.com | statistics player
makecode.microbit.org pxt.azureedge.net cdn.makecode.com | fonts
www.dancemat.example cdn.dancemat.example | fonts
www.typingclub.com static.typingclub.com | statistics adverts
www.oxfordowl.co.uk fdslive.oup.com | cookies statistics
www.bugclub.example media.bugclub.example | code
www.getepic.com cdn.getepic.com | statistics measured
www.literacyshed.com m.media-amazon.com | builder statistics player
www.natgeokids.com cdn.natgeokids.com | statistics adverts cookies player
kids.nationalgeographic.com i.natgeofe.com | statistics cookies
www.britishmuseum.org media.britishmuseum.org | statistics cookies
www.nhm.ac.uk | cookies films statistics
www.sciencemuseum.org.uk | cookies statistics
www.dkfindout.com | statistics cookies
kids.britannica.com cdn.britannica.com | statistics adverts
www.ducksters.com | adverts statistics
www.theschoolrun.com | adverts statistics cookies
www.worldatlas.com | adverts statistics trackers
www.woodlandtrust.org.uk media.woodlandtrust.org.uk | cookies trackers
www.rspb.org.uk base-prod.rspb-prod.magnolia-platform.com | cookies trackers
www.nationaltrust.org.uk | cookies trackers statistics
www.metoffice.gov.uk cdn.prod.weblogic.example | cookies
www.gov.uk assets.publishing.service.gov.uk | statistics
www.dkhistory.example img.dkhistory.example | blog adverts
www.egyptforkids.example egyptforkids.files.wordpress.com | blog fonts statistics
www.localhistorysociety.example www.facebook.com | builder
www.villagefarm.example | builder fonts
xn--msli-0ra.example | fonts
xn--schne-bcher-xfb6d.example | code
www.demonstrationprimary.example www.facebook.com syndication.twitter.com | fonts player statistics
www.phonicsplay.co.uk | fonts statistics
www.busythings.co.uk cdn.busythings.co.uk | fonts
www.teachyourmonster.org cdn.teachyourmonster.org | statistics
app.seesaw.me assets.seesaw.me | errors
www.cosmickids.com | player shop buttons
www.charanga.com cdn.charanga.com | code
play.blooket.com media.blooket.com | fonts statistics
kahoot.it media.kahoot.it apis.kahoot.it | errors
quizlet.com assets.quizlet.com | adverts trackers errors
padlet.com padlet.net u1.padletusercontent.com | errors
www.poki.com a.poki.com img.poki-cdn.com games.poki.com | adverts
www.crazygames.com imgs.crazygames.com | adverts
www.coolmathgames.com | adverts statistics
www.friv.com | adverts
slither.io | adverts
www.twinkl.co.uk images.twinkl.co.uk assets.twinkl.co.uk | statistics trackers help
www.tes.com assets.tes.com www.linkedin.com | adverts trackers cookies
outlook.office365.com res.cdn.office.net attachments.office.net |
demonstrationprimary-my.sharepoint.com res-1.cdn.office.net spoprod-a.akamaihd.net |
teams.microsoft.com statics.teams.cdn.office.net |
login.microsoftonline.com aadcdn.msftauth.net aadcdn.msauth.net |
login.arbor.sc demonstration-primary.uk.arbor.sc | fonts errors
www.cpoms.example cdn.cpoms.example |
www.parentpay.com app.parentpay.com | cookies
www.theguardian.com i.guim.co.uk assets.guim.co.uk sourcepoint.theguardian.com | adverts statistics trackers
www.telegraph.co.uk | adverts trackers cookies
www.sportsnews.example img.sportsnews.example www.tiktok.com | adverts buttons trackers
www.localpaper.example localpaper.disqus.com www.instagram.com | adverts buttons trackers measured cookies
www.recipes.example images.recipes.example | adverts trackers blog buttons
www.holidaycottages.example | trackers shop help
www.amazon.co.uk m.media-amazon.com images-eu.ssl-images-amazon.com fls-eu.amazon.co.uk |
www.ebay.co.uk i.ebayimg.com ir.ebaystatic.com | adverts
www.johnlewis.com johnlewis.scene7.com | trackers cookies
www.tesco.com digitalcontent.api.tesco.com | cookies trackers
www.facebook.com static.xx.fbcdn.net scontent-lhr8-1.xx.fbcdn.net |
mail.yahoo.com s.yimg.com data.mail.yahoo.com |
www.classroomshop.example img.classroomshop.example | shop trackers
www.supplyteachers.example | code robots measured
www.ypo.co.uk | cookies help
www.tts-group.co.uk | trackers cookies
!www.primaryresources.example | statistics
!www.parishnews.example www.justgiving.com |
!www.oldschoolphotos.example |
`;

const SITES: ReadonlyMap<string, Site> = new Map(
  TABLE.split('\n')
    .filter((line) => line !== '')
    .map(siteFrom)
    .map((site) => [site.host, site]),
);

function siteFrom(line: string): Site {
  const isPlain = line.startsWith('!');
  const [own = '', bundles = ''] = line.slice(isPlain ? 1 : 0).split('|');
  const [host = '', ...parts] = own.trim().split(' ');
  const names = bundles.split(' ').filter((name) => name !== '');
  return { host, parts, extras: names.flatMap(hostsOfBundle), isPlain };
}

function hostsOfBundle(name: string): readonly string[] {
  const hosts = BUNDLES[name];
  if (hosts === undefined) throw new Error(`There is no bundle “${name}”.`);
  return hosts.trim().split(/\s+/);
}
