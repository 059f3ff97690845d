/**
 * Addresses that look like a way round the filter and are none: what schools, shops, newspapers and the programs on every
 * device write a thousand times a day. None of them may say anything.
 */
export const INNOCENT: Readonly<Record<string, string>> = {
  'signing in': `
    https://accounts.google.com/ServiceLogin?continue=https%3A%2F%2Fclassroom.google.com%2F
    https://accounts.google.com/o/oauth2/v2/auth?client_id=1&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback&scope=openid
    https://accounts.google.com/signin/oauth?redirect_uri=https://quiz.example/auth
    https://login.microsoftonline.com/common/oauth2/authorize?client_id=1&redirect_uri=https%3A%2F%2Foutlook.office.com%2F
    https://login.microsoftonline.com/common/oauth2/v2.0/authorize?state=aHR0cHM6Ly9hcHAuZXhhbXBsZS8
    https://login.live.com/login.srf?wa=wsignin1.0&wreply=https%3a%2f%2fwww.bing.com
    https://sts.school.example/adfs/ls/?wa=wsignin1.0&wtrealm=https%3A%2F%2Fapp.example%2F
    https://sso.school.example/saml2/idp/SSOService.php?spentityid=https%3A%2F%2Fapp.example&RelayState=https%3A%2F%2Fapp.example%2Fhome
    https://idp.school.example/idp/profile/SAML2/Redirect/SSO?SAMLRequest=fZJB&RelayState=aHR0cHM6Ly9hcHAuZXhhbXBsZS8
    https://cas.school.example/cas/login?service=https%3A%2F%2Fportal.school.example%2F
    https://cas.school.example/login?service=https://moodle.school.example/login/index.php
    https://moodle.school.example/login/index.php?wantsurl=https%3A%2F%2Fmoodle.school.example%2Fcourse%2Fview.php%3Fid%3D3
    https://vle.example/login?returnUrl=https%3A%2F%2Fvle.example%2Fhome
    https://vle.example/login?return_to=https://vle.example/a
    https://vle.example/account/login?next=https%3A%2F%2Fvle.example%2Fcourses
    https://vle.example/logout?redirect=https://vle.example/
    https://vle.example/signin?destination=http%3A%2F%2Fvle.example%2F
    https://vle.example/oauth/authorize?redirect_uri=https%3A%2F%2Fgames.example%2Fcb&client_id=3
    https://openid.example/?openid.return_to=https%3A%2F%2Fforum.example%2F&openid.realm=https%3A%2F%2Fforum.example
    https://steamcommunity.com/openid/login?openid.return_to=https%3A%2F%2Fforum.example%2F
    https://www.facebook.com/v19.0/dialog/oauth?redirect_uri=https%3A%2F%2Fshop.example%2F
    https://github.com/login?return_to=https%3A%2F%2Fgithub.com%2Fexample%2Frepo
    https://auth.example/realms/school/protocol/openid-connect/auth?redirect_uri=https%3A%2F%2Fapp.example%2F&nonce=1
    https://appleid.apple.com/auth/authorize?redirect_uri=https%3A%2F%2Fapp.example%2F
    https://library.example/login?url=https://www.jstor.org/stable/1
    https://ezproxy.uni.example/login?url=https://www.example.org/journal
    https://ezproxy.uni.example/login?qurl=https%3A%2F%2Fwww.example.org%2Fjournal
    https://www-example-org.ezproxy.uni.example/article/1
    https://shibboleth.uni.example/Shibboleth.sso/Login?target=https%3A%2F%2Fvle.uni.example
    https://discovery.example/WAYF?entityID=https%3A%2F%2Fsp.example%2Fshibboleth&return=https%3A%2F%2Fsp.example%2FLogin
    https://clever.com/oauth/authorize?redirect_uri=https%3A%2F%2Fapp.example%2F
    https://www.rmunify.com/login?returnUrl=https%3A%2F%2Fapp.example
    https://captive.school.example/portal?orig_url=http%3A%2F%2Fwww.example.org%2F
    https://filter.school.example/block.php?url=http%3A%2F%2Fwww.example.org%2F&cat=games
    https://filter.school.example/cgi-bin/blocked.cgi?url=http://www.example.org/
    https://wifi.example/login?dst=http%3A%2F%2Fwww.example.org%2F
  `,
  'being passed on': `
    https://www.google.com/url?q=https%3A%2F%2Fwww.example.org%2F&sa=D
    https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.bet365.com%2F&usg=1
    https://www.google.co.uk/url?q=https://www.example.org/
    https://www.google.com/imgres?imgurl=https%3A%2F%2Fwww.example.org%2Fa.jpg&imgrefurl=https%3A%2F%2Fwww.example.org%2F
    https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv&ntb=1
    https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=https%3a%2f%2fwww.example.org%2f/RK=2/RS=x
    https://duckduckgo.com/l/?uddg=https%3A%2F%2Fwww.example.org%2F
    https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.example.org%2F&h=AT1
    https://lm.facebook.com/l.php?u=https%3A%2F%2Fwww.example.org%2F
    https://l.instagram.com/?u=https%3A%2F%2Fwww.example.org%2F&e=1
    https://out.reddit.com/t3_1?url=https%3A%2F%2Fwww.example.org%2F
    https://www.youtube.com/redirect?q=https%3A%2F%2Fwww.example.org%2F&v=1
    https://steamcommunity.com/linkfilter/?u=https%3A%2F%2Fwww.example.org
    https://href.example/?https://www.example.org
    https://forum.example/go.php?url=https%3A%2F%2Fwww.example.org%2F
    https://forum.example/out.php?u=https%3A%2F%2Fwww.example.org%2F
    https://forum.example/redirect.php?to=https%3A%2F%2Fwww.example.org%2F
    https://forum.example/redirect/?url=https://www.example.org
    https://forum.example/link?target=https%3A%2F%2Fwww.example.org%2F
    https://forum.example/leave?url=https%3A%2F%2Fwww.example.org
    https://forum.example/external-link.jspa?url=http%3A%2F%2Fwww.example.org
    https://forum.example/exit/https://www.example.org
    https://forum.example/go/https://www.example.org
    https://forum.example/r/https%3A%2F%2Fwww.example.org 302
    https://forum.example/https://www.example.org/ 301
    https://forum.example/https://www.example.org/ 404
    https://forum.example/index.php?action=go;url=https://www.example.org
    https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2F&data=05
    https://urldefense.com/v3/__https://www.example.org/__;!!A!B$
    https://urldefense.proofpoint.com/v2/url?u=https-3A__www.example.org_&d=DwMF
    https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.example.org&c=E,1
    https://protect-eu.mimecast.com/s/AbCd?domain=example.org
    https://secure-web.cisco.com/1abc/https%3A%2F%2Fwww.example.org%2F
    https://clicktime.symantec.com/15x?h=1&u=https://www.example.org
    https://click.mail.example/f/a/b~~/aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
    https://track.mail.example/ls/click?upn=u001.aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
    https://news.mail.example/c/eJw?l=https%3A%2F%2Fwww.example.org
    https://t.co/AbCdEf
    https://bit.ly/3AbCdEf
    https://shop.example/affiliate?id=1&url=https%3A%2F%2Fwww.example.org%2Fitem
    https://awin1.com/cread.php?awinmid=1&ued=https%3A%2F%2Fwww.example.org%2F
    https://go.skimresources.com/?id=1&url=https%3A%2F%2Fwww.example.org
    https://rover.ebay.com/rover/1/1/4?mpre=https%3A%2F%2Fwww.ebay.co.uk%2F
    https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fwww.example.org
    https://vk.example/away.php?to=https%3A%2F%2Fwww.example.org&cc_key=
    https://disq.us/url?url=https%3A%2F%2Fwww.example.org%3Aabc&cuid=1
    https://medium.com/m/global-identity-2?redirectUrl=https%3A%2F%2Fblog.example%2Fa
    https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2F&gl=GB
    https://consent.google.com/ml?continue=https://www.google.com/search?q%3Dx
    https://guce.advertising.com/collectIdentifiers?sessionId=1&done=https%3A%2F%2Fuk.yahoo.com%2F
  `,
  'sharing and embedding': `
    https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.example.org%2F
    https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fwww.example.org%2F
    https://twitter.com/intent/tweet?url=https%3A%2F%2Fwww.example.org%2F&text=a
    https://www.linkedin.com/shareArticle?mini=true&url=https%3A%2F%2Fwww.example.org
    https://www.pinterest.com/pin/create/button/?url=https%3A%2F%2Fwww.example.org&media=https%3A%2F%2Fwww.example.org%2Fa.jpg
    https://wa.me/?text=https%3A%2F%2Fwww.example.org
    https://www.reddit.com/submit?url=https%3A%2F%2Fwww.example.org
    https://classroom.google.com/share?url=https%3A%2F%2Fwww.example.org%2F
    https://teams.microsoft.com/share?href=https%3A%2F%2Fwww.example.org
    https://share.example/share?url=https%3A%2F%2Fwww.example.org
    https://share.example/share.php?u=https%3A%2F%2Fwww.example.org&title=a
    https://news.example/share/https://www.example.org/a
    https://buttons.example/count.php?url=https%3A%2F%2Fwww.example.org application/json
    https://www.youtube.com/embed/abc?origin=https%3A%2F%2Fwww.example.org
    https://www.youtube-nocookie.com/embed/abc?origin=https://www.example.org&widgetid=1
    https://www.youtube.com/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D1&format=json application/json
    https://player.vimeo.com/video/1?referrer=https%3A%2F%2Fwww.example.org
    https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F1 application/json
    https://blog.example/wp-json/oembed/1.0/embed?url=https%3A%2F%2Fblog.example%2Fa%2F application/json
    https://blog.example/wp-json/oembed/1.0/proxy?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D1 application/json
    https://iframely.example/api/iframe?url=https%3A%2F%2Fwww.example.org
    https://embed.example/embed?src=https%3A%2F%2Fwww.example.org%2Fv.mp4
    https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1
    https://disqus.com/embed/comments/?base=default&t_u=https%3A%2F%2Fwww.example.org%2F
    https://padlet.com/embed/1?referrer=https%3A%2F%2Fwww.example.org
    https://www.thinglink.com/card/1?referrer=https%3A%2F%2Fwww.example.org
    https://qr.example/create?data=https%3A%2F%2Fwww.example.org
    https://api.qrserver.com/v1/create-qr-code/?data=https://www.example.org image/png
    https://chart.googleapis.com/chart?cht=qr&chl=https%3A%2F%2Fwww.example.org image/png
    https://www.addtoany.com/share?url=https%3A%2F%2Fwww.example.org
    https://calendar.google.com/calendar/render?cid=https%3A%2F%2Fschool.example%2Ffeed.ics
    https://feed.example/subscribe?feed=https%3A%2F%2Fblog.example%2Frss
  `,
  'pictures made smaller': `
    https://i0.wp.com/www.example.org/a.jpg?resize=300 image/jpeg
    https://images.weserv.nl/?url=www.example.org/a.jpg&w=300 image/jpeg
    https://news.example/_next/image?url=https%3A%2F%2Fcdn.example%2Fa.jpg&w=640&q=75 image/webp
    https://news.example/_next/image?url=https%3A%2F%2Fcdn.example%2Fphoto&w=640&q=75 image/avif
    https://news.example/cdn-cgi/image/width=80,format=auto/https://cdn.example/a.jpg image/jpeg
    https://res.cloudinary.com/demo/image/fetch/w_300/https://www.example.org/a.jpg image/jpeg
    https://img.example/unsafe/300x200/https://www.example.org/a.jpg image/jpeg
    https://img.example/insecure/rs:fill:300/plain/https://www.example.org/a.jpg image/jpeg
    https://img.example/rs:fill:300/aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcvYS5qcGc image/webp
    https://img.example/proxy?url=https%3A%2F%2Fwww.example.org%2Fphoto image/jpeg
    https://img.example/proxy?url=https%3A%2F%2Fwww.example.org%2Fphoto.jpg no/type
    https://img.example/proxy/https://www.example.org/photo.png no/type
    https://img.example/proxy/https://www.example.org/photo image/png
    https://img.example/image-proxy?src=https%3A%2F%2Fwww.example.org%2Fa image/gif
    https://img.example/resize?url=https%3A%2F%2Fwww.example.org%2Fa.png no/type
    https://img.example/thumb.php?src=https://www.example.org/a.jpg&w=100 image/jpeg
    https://img.example/timthumb.php?src=http://www.example.org/a.jpg image/jpeg
    https://img.example/https://www.example.org/a.jpg image/jpeg
    https://img.example/http://www.example.org/a.gif no/type
    https://external-content.duckduckgo.com/iu/?u=https%3A%2F%2Ftse1.mm.bing.net%2Fth image/jpeg
    https://proxy.duckduckgo.com/iu/?u=https%3A%2F%2Fwww.example.org%2Fa.jpg image/jpeg
    https://camo.githubusercontent.com/abc/68747470733a2f2f7777772e6578616d706c652e6f7267 image/png
    https://ci3.googleusercontent.com/meips/abc=s0-d-e1-ft#https://www.example.org/a.png image/png
    https://lh3.googleusercontent.com/proxy/AbCdEf image/jpeg
    https://steamuserimages-a.akamaihd.net/ugc/1/?imw=512&url=https://www.example.org image/jpeg
    https://external.fbcdn.net/safe_image.php?url=https%3A%2F%2Fwww.example.org%2Fa.jpg image/jpeg
    https://external-preview.redd.it/abc.jpg?auto=webp&s=1 image/webp
    https://www.gravatar.com/avatar/0?d=https%3A%2F%2Fwww.example.org%2Fa.png image/png
    https://secure.gravatar.com/avatar/0?s=80&d=https%3A%2F%2Fwww.example.org%2Fa.png image/png
    https://api.microlink.example/?url=https%3A%2F%2Fwww.example.org&screenshot=true application/json
    https://www.google.com/s2/favicons?domain=https://www.example.org image/png
    https://t3.gstatic.com/faviconV2?client=SOCIAL&url=http://www.example.org image/png
    https://icons.example/favicon?url=https://www.example.org image/x-icon
    https://mshots.example/mshots/v1/https%3A%2F%2Fwww.example.org?w=300 image/jpeg
    https://s0.wp.com/mshots/v1/https%3A%2F%2Fwww.example.org%2F?w=300 image/jpeg
  `,
  'counting visits, adverts and errors': `
    https://www.google-analytics.com/collect?v=1&dl=https%3A%2F%2Fwww.example.org%2F image/gif
    https://www.google-analytics.com/g/collect?v=2&dl=https%3A%2F%2Fwww.example.org%2F&dr=https%3A%2F%2Fwww.google.com%2F
    https://stats.g.doubleclick.net/j/collect?dl=https%3A%2F%2Fwww.example.org
    https://googleads.g.doubleclick.net/pagead/ads?url=https%3A%2F%2Fwww.example.org%2F
    https://www.googletagmanager.com/ns.html?id=GTM-1&url=https://www.example.org
    https://securepubads.g.doubleclick.net/gampad/ads?url=https%3A%2F%2Fwww.example.org
    https://adserver.example/click?dest=https%3A%2F%2Fshop.example%2F
    https://adserver.example/serve?page=https%3A%2F%2Fwww.example.org text/html
    https://adserver.example/bounce.php?u=https%3A%2F%2Fshop.example%2F 302
    https://pixel.example/p?u=https%3A%2F%2Fwww.example.org image/gif
    https://pixel.example/t?url=https%3A%2F%2Fwww.example.org&ref=https%3A%2F%2Fwww.google.com 204
    https://matomo.example/matomo.php?action_name=a&url=https%3A%2F%2Fwww.example.org 204
    https://matomo.example/piwik.php?url=https%3A%2F%2Fwww.example.org&urlref=http%3A%2F%2Fa.example image/gif
    https://logx.optimizely.com/v1/events?url=https%3A%2F%2Fwww.example.org
    https://stats.example/hit?p=https%3A%2F%2Fwww.example.org
    https://stats.example/b/ss/x/1?g=https%3A%2F%2Fwww.example.org
    https://errors.example/api/1/store/?url=https%3A%2F%2Fwww.example.org application/json
    https://cdn.cookielaw.org/consent/1.json?url=https://www.example.org application/json
    https://sb.scorecardresearch.com/b?c7=https%3A%2F%2Fwww.example.org
    https://px.ads.linkedin.com/collect?url=https%3A%2F%2Fwww.example.org
    https://bat.bing.com/action/0?p=https%3A%2F%2Fwww.example.org
    https://www.facebook.com/tr/?id=1&dl=https%3A%2F%2Fwww.example.org
    https://ct.pinterest.com/v3/?url=https%3A%2F%2Fwww.example.org
    https://c.clarity.example/c.gif?u=https%3A%2F%2Fwww.example.org image/gif
    https://syndication.example/settings?session_id=https://www.example.org application/json
    POST https://collector.example/i?u=https%3A%2F%2Fwww.example.org application/json
    https://rum.example/beacon?u=https%3A%2F%2Fwww.example.org%2F&dns=12&load=300
    https://timing.example/boomerang?nt_dns_st=1&dns=250&u=https%3A%2F%2Fwww.example.org
    https://speed.example/report?dns=34&tcp=12
    https://speed.example/report?dns=AAAA
  `,
  'translators and dictionaries at work': `
    https://translate.google.com/
    https://translate.google.com/?sl=en&tl=fr&text=hello&op=translate
    https://translate.google.co.uk/?hl=en&sl=auto&tl=pl
    https://translate.googleapis.com/translate_a/single?client=gtx&q=hello application/json
    https://translate.googleapis.com/translate_a/t?anno=3&client=te
    https://translate.google.com/translate_a/element.js?cb=a text/javascript
    https://translate.google.com/translate?sl=fr&tl=en&u=https%3A%2F%2Fwww.lemonde.fr%2F
    https://translate.google.com/translate?sl=de&tl=en&u=https://www.example.org/
    https://translate.google.com/website?sl=es&tl=en&u=https%3A%2F%2Fes.wikipedia.org%2F
    https://www-lemonde-fr.translate.goog/international/?_x_tr_sl=fr&_x_tr_tl=en
    https://fr-m-wikipedia-org.translate.goog/wiki/Paris?_x_tr_sl=fr
    https://www-bbc-co-uk.translate.goog/newsround?_x_tr_sl=en&_x_tr_tl=uk
    https://www-childline-org-uk.translate.goog/?_x_tr_sl=en&_x_tr_tl=ar
    CONNECT www-nhs-uk.translate.goog:443
    DNS school-example.translate.goog
    DNS translate.goog
    https://www.bing.com/translator?from=en&to=fr&text=hello
    https://www.deepl.com/translator#en/fr/hello
    https://www.linguee.com/english-french/search?query=house
    https://context.reverso.net/translation/english-french/house
    https://www.translatetheweb.com/?from=fr&to=en&a=https%3A%2F%2Fwww.lemonde.fr
    https://translate.yandex.com/?text=hello
    https://translate.yandex.com/translate?url=https%3A%2F%2Fwww.example.org&lang=en-ru
    https://papago.naver.net/website?locale=en&source=ko&target=en&url=https%3A%2F%2Fwww.example.org
    https://www.wordreference.com/enfr/house
  `,
  'old pages in a history lesson': `
    https://web.archive.org/
    https://web.archive.org/web/
    https://web.archive.org/web/19970101000000/http://www.bbc.co.uk/
    https://web.archive.org/web/20010911000000*/http://www.cnn.com/
    https://web.archive.org/web/2005/http://www.myspace.com/
    https://web.archive.org/web/20060101000000/http://www.miniclip.com/
    https://web.archive.org/web/2010/https://www.facebook.com/
    https://web.archive.org/web/2004/http://www.ebay.co.uk/
    https://web.archive.org/web/19961219000000/http://www.whitehouse.gov/
    https://web.archive.org/web/2020id_/https://www.example.org/a.pdf application/pdf
    https://web.archive.org/web/2020im_/https://www.example.org/a.png image/png
    https://web.archive.org/web/20200101000000/https://www.childline.org.uk/
    https://web.archive.org/save/https://www.example.org
    https://web.archive.org/cdx/search/cdx?url=example.org&output=json application/json
    https://archive.org/wayback/available?url=example.org application/json
    https://archive.org/details/texts
    https://archive.ph/
    https://archive.ph/AbCdE
    https://archive.ph/https://www.example.org/
    https://archive.today/https://www.bbc.co.uk/news
    https://www.webarchive.org.uk/wayback/archive/20130401000000/http://www.example.org/
    https://webarchive.nationalarchives.gov.uk/ukgwa/20100101000000/http://www.dcsf.gov.uk/
    https://perma.cc/AB12-CD34
    https://12ft.io/
    https://12ft.io/https://www.bbc.co.uk/news
    https://r.jina.ai/https://www.example.org/
    https://www.printfriendly.com/print?url=https%3A%2F%2Fwww.bbc.co.uk%2Fbitesize
    https://webcache.googleusercontent.com/search?q=cache:AbCdEfGh1234:https://www.bbc.co.uk/
    https://www.google.com/amp/s/www.bbc.co.uk/news/amp/uk-1
    https://www.google.co.uk/amp/s/www.theguardian.com/world
    https://www-bbc-co-uk.cdn.ampproject.org/c/s/www.bbc.co.uk/news/amp/uk-1
    https://www-theguardian-com.cdn.ampproject.org/v/s/amp.theguardian.com/a?amp_js_v=0.1
    https://cdn.ampproject.org/v0.js text/javascript
    https://www.google.com/search?q=https%3A%2F%2Fwww.example.org%2F
    https://www.google.com/search?q=cache+memory+ks3
    https://www.google.co.uk/search?q=site%3Awww.example.org+proxy
    https://www.bing.com/search?q=https%3A%2F%2Fwww.bet365.com
    https://duckduckgo.com/?q=http%3A%2F%2Fwww.example.org
  `,
  'viewers, maps and tools': `
    https://docs.google.com/viewer?url=https%3A%2F%2Fschool.example%2Fletter.pdf&embedded=true
    https://docs.google.com/gview?embedded=1&url=https://school.example/letter.pdf
    https://view.officeapps.live.com/op/view.aspx?src=https%3A%2F%2Fschool.example%2Fletter.docx
    https://view.officeapps.live.com/op/embed.aspx?src=https%3A%2F%2Fschool.example%2Fslides.pptx
    https://school.example/pdfjs/web/viewer.html?file=https%3A%2F%2Fschool.example%2Fletter.pdf
    https://school.example/wp-content/plugins/pdf-viewer/viewer.php?file=https://school.example/letter.pdf
    https://school-my.sharepoint.com/:w:/g/personal/a/E?rtime=1&url=https://school.example
    https://www.google.com/maps/vt/pb=!1m4 image/png
    https://www.google.com/maps/embed?pb=!1m18&q=https://school.example
    https://maps.google.com/maps?q=https%3A%2F%2Fschool.example%2Fplaces.kml
    https://gis.example/proxy/proxy.ashx?https://maps.example/arcgis/rest/services/roads/MapServer?f=json application/json
    https://gis.example/proxy.php?https://maps.example/arcgis/rest/services/roads/MapServer text/html
    https://gis.example/proxy?url=https%3A%2F%2Fmaps.example%2Fwms%3Fservice%3DWMS image/png
    https://gis.example/proxy?url=https%3A%2F%2Fmaps.example%2Fgeoserver%2Fwms no/type
    https://gis.example/sharing/proxy?https://maps.example/arcgis/rest/info text/html
    https://app.example/api/proxy?url=https%3A%2F%2Fdata.example%2Fa application/json
    https://app.example/proxy/https://data.example/api/v1/items application/json
    https://app.example/proxy/https://data.example/feed.xml application/xml
    https://app.example/proxy?url=https%3A%2F%2Ffeeds.example%2Frss.xml text/html
    https://app.example/proxy?url=https%3A%2F%2Fmedia.example%2Fsong.mp3 no/type
    https://cors.example/https://data.example/items application/json
    https://cors.example/https://data.example/items.json no/type
    https://validator.w3.org/nu/?doc=https%3A%2F%2Fschool.example%2F
    https://jigsaw.w3.org/css-validator/validator?uri=https%3A%2F%2Fschool.example
    https://pagespeed.example/report?url=https%3A%2F%2Fschool.example
    https://check.example/status/https://school.example
    https://whois.example/lookup?domain=example.org
    https://www.ssllabs.com/ssltest/analyze.html?d=school.example
    https://developers.facebook.com/tools/debug/?q=https%3A%2F%2Fschool.example
    https://search.google.com/test/rich-results?url=https%3A%2F%2Fschool.example
    https://wave.webaim.org/report#/https://school.example
    https://dbpedia.org/page/London?uri=http://dbpedia.org/resource/London
    https://rdf.example/resource?uri=http%3A%2F%2Fwww.w3.org%2F1999%2F02%2F22-rdf-syntax-ns
    https://schema.example/ns?type=https://schema.org/Article
    https://doi.example/resolve?id=https://doi.org/10.1000/1
    https://books.example/reader?book=https%3A%2F%2Fbooks.example%2Fa.epub
    https://podcasts.example/listen?feed=https%3A%2F%2Ffeeds.example%2Frss
    https://radio.example/play?stream=https%3A%2F%2Fstream.example%2Flive.m3u8
    https://radio.example/player.php?u=https://stream.example/live.mp3
    https://weather.example/widget?site=https%3A%2F%2Fschool.example
    https://forms.example/prefill?website=https%3A%2F%2Fschool.example
    https://hotel.example/browse.php?cat=3&page=2
    https://hotel.example/browse.php?u=12&b=3
    https://hotel.example/browse/london?url=spa
    https://hotel.example/index.php?q=node/12
    https://hotel.example/index.php?q=https%3A%2F%2Fwww.example.org
    https://hotel.example/?q=https%3A%2F%2Fwww.example.org&hl=en
    https://hotel.example/surf?beach=newquay
    https://hotel.example/surf/lessons
    https://hotel.example/proxy-voting/form
    https://hotel.example/proxy.php?csurl=1
    https://hotel.example/service/rooms
    https://hotel.example/service/http-errors
    https://hotel.example/main/http/overview
    https://hotel.example/web/https-explained
    https://hotel.example/mirror/makeup
    https://hotel.example/tunnel/https-and-you
    https://hotel.example/bypass/road-works
    https://lessons.example/how-https-works
    https://lessons.example/http/status-codes
    https://lessons.example/http:/notes 404
    https://lessons.example/blog/what-is-https://-anyway
    https://lessons.example/onion/soup
    https://onion.example/
    https://www.theonion.com/
    DNS onion.example
    DNS www.onion.co
    https://cgi.example/cgi-bin/nph-blast.cgi?seq=ACGT
    https://cgi.example/cgi-bin/nph-count?width=4
    https://pay.example/checkout?success_url=https%3A%2F%2Fshop.example%2Fok&cancel_url=https%3A%2F%2Fshop.example
    https://pay.example/3ds?TermUrl=https%3A%2F%2Fshop.example%2Freturn
    POST https://pay.example/process.php?action=update
    https://pay.example/process.php?d=1&b=1
    https://shop.example/browse?category=books&ref=https%3A%2F%2Fwww.example.org
    https://shop.example/proxy.php?return=https%3A%2F%2Fshop.example%2Fbasket
    https://shop.example/proxy.php?url=https%3A%2F%2Fshop.example%2Fbasket
    https://shop.example/browse/https://shop.example/books
    https://shop.example/https://shop.example/books
    https://shop.example/surf?next=https%3A%2F%2Fshop.example%2Fboards
    https://shop.example/login?u=aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
    https://shop.example/r?data=aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
    https://shop.example/t/aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
    https://shop.example/0123456789abcdef0123456789abcdef/basket
    https://shop.example/0123456789abcdef0123456789abcdef?next=https://shop.example
  `,
  'machines of the school and of books': `
    http://192.168.1.1/
    http://10.20.0.5/printer
    http://172.16.4.4/index.html
    http://172.31.255.255/
    http://127.0.0.1:8080/
    http://169.254.10.1/
    http://100.64.0.1/login
    http://192.0.2.10/
    http://198.51.100.7/page
    http://203.0.113.9/
    http://198.18.0.1/
    http://224.0.0.251/
    http://[::1]/
    http://[fe80::1]/
    http://[fd00::5]/
    http://[2001:db8::5]/
    http://[::ffff:192.168.1.1]/
    CONNECT 192.168.1.1:443
    CONNECT 10.0.0.1:8443
    CONNECT 192.0.2.1:443
    CONNECT [2001:db8::5]:443
    CONNECT [fe80::1]:443
    http://93.184.215.14/logo.png image/png
    http://93.184.215.14/data application/json
    http://93.184.215.14/ 302
    http://93.184.215.14/ 404
    POST http://93.184.215.14/send
    DNS 93.184.215.14
    DNS 8.8.8.8
    http://1.2.3.4.5/
    http://999.1.1.1/
    http://1234/
  `,
  'everyday connections': `
    CONNECT www.example.org:443
    CONNECT www.example.org:80
    CONNECT www.example.org:8443
    CONNECT www.example.org:8080
    CONNECT mail.example.org:993
    CONNECT mail.example.org:587
    CONNECT mail.example.org:465
    CONNECT mtalk.google.com:5228
    CONNECT courier.push.apple.com:5223
    CONNECT chat.example.org:5222
    CONNECT mqtt.example.org:8883
    CONNECT meet.example.org:3478
    CONNECT meet.example.org:19302
    CONNECT zoom.example.org:8801
    CONNECT cpanel.example.org:2083
    CONNECT cpanel.example.org:2096
    CONNECT stream.example.org:1935
    CONNECT mine.example.org:25565
    CONNECT ldap.example.org:636
    CONNECT ftp.example.org:990
    CONNECT www.example.org
    CONNECT 2001:db8::1194
    https://www.example.org:8443/page
    https://intranet.example.org:10443/
    DNS www.example.org
    DNS icloud.com
    DNS www.icloud.com
    DNS unmask.icloud.com
    DNS mask.example.org
    DNS dns.example.org
    https://lessons.example/dns-query-explained
    https://lessons.example/what-is-dns?topic=dns-query
    https://lessons.example/dns?dns=example.org
  `,
};
