/**
 * Addresses that a lead must hear of or that must at least be counted, by what they are; the proxies, names and paths are made
 * up, the forms are those that proxies, translators and tunnels write.
 */
interface FormTable {
  readonly what: string;
  readonly category: 'filter-bypass' | 'encrypted-dns' | 'unusual-connections';
  readonly isUnconfirmed: boolean;
  /** Words that the evidence must have. */
  readonly evidence: RegExp;
  readonly requests: string;
}

export const BYPASS: readonly FormTable[] = [
  {
    what: 'a web proxy that puts its mark into the address',
    category: 'filter-bypass',
    isUnconfirmed: false,
    evidence: /^a web proxy shows /,
    requests: `
      http://sun.example/browse.php?u=http%3A%2F%2Fwww.example.org%2F&b=4
      http://sun.example/browse.php?u=https%3A%2F%2Fwww.example.org%2Fvideo&b=28&f=norefer
      http://sun.example/browse.php?u=Oi8vd3d3LmV4YW1wbGUub3JnLw%3D%3D&b=13
      http://sun.example/glype/browse.php?u=Oi8vd3d3LmV4YW1wbGUub3JnLw==&b=29
      http://sun.example/browse.php?u=aHR0cDovL3d3dy5leGFtcGxlLm9yZy8%3D&b=5
      http://sun.example/browse.php?u=czovL2ZhY2Vib29rLmNvbS8sdHJ5&b=7
      http://sun.example/browse.php?b=28&u=uggcf%3A%2F%2Fjjj.rknzcyr.bet%2F
      BLOCKED http://sun.example/browse.php?u=http%3A%2F%2Fwww.example.org%2F&b=4 403
      POST http://sun.example/includes/process.php?action=update 302
      POST http://sun.example/g/includes/process.php?action=update
      http://moon.example/process.php?d=1kQwX9TzTq0Xb2jvUc5aPzQkW7m&b=1
      http://moon.example/index.php?q=aHR0cDovL3d3dy5leGFtcGxlLm9yZy8%3D&hl=3ed
      http://moon.example/index.php?q=http%3A%2F%2Fwww.example.org%2F&hl=2ed
      http://moon.example/index.php?q=uggc%3A%2F%2Fjjj.rknzcyr.bet%2F&hl=1ed
      http://moon.example/index.php?q=aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
      http://moon.example/?q=aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
      http://moon.example/p/index.php?q=aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcvP3E9MQ%3D%3D
      https://star.example/?__cpo=aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmc
      https://star.example/watch?v=abc&__cpo=aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmc
      https://star.example/__cpi.php?s=abc&__cpi=1
      https://star.example/page?__cps=1&a=2
      https://93.184.215.14/?__cpo=aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmc
      http://comet.example/cgi-bin/nph-proxy.cgi/000000A/http/www.example.org/
      http://comet.example/cgi-bin/nph-proxy.cgi/010110A/https/www.example.org/page
      http://comet.example/cgi-bin/nph-proxy.pl/000000A/http://www.example.org/
      http://comet.example/nph-proxy.cgi
      http://comet.example/cgi-bin/nph-index.cgi/000000A/http/www.example.org/
      http://comet.example/nph-surf.cgi/000100A/https/www.example.org/
      https://cloud.example/service/hvtrs8%2F-ezaopne.mre%2F
      https://cloud.example/uv/service/hvtrs8%2F-wuw.eyaipne%2Cosg
      https://cloud.example/~/uv/hvtrs8%2F-wuw.eyaipne.org
      https://cloud.example/a/hvtrs8/-wuw.ezaopne.mre/
      https://cloud.example/service/hvtr%3A-%2Fwuw.ezaopne.mre
      https://cloud.example/lessons/hvtr:-/wuw.ezaopne.mre
      https://cloud.example/uv.html?site=hvtrs8%2F-wuw.ezaopne.mre
      https://rain.example/0123456789abcdef0123456789abcdef/https://www.example.org/
      https://rain.example/0123456789abcdef0123456789abcdef/http://www.example.org/a?b=c
      https://rain.example/fedcba98765432100123456789abcdef/https%3A%2F%2Fwww.example.org%2F
      http://kite.example/servlet/redirect.srv/sxyz/sabc/p2/
      http://kite.example/servlet/redirect.srv/http/www.example.org/
    `,
  },
  {
    what: 'a page that is called a proxy and shows another page',
    category: 'filter-bypass',
    isUnconfirmed: false,
    evidence: /^a web proxy shows www\.example\.org$/,
    requests: `
      https://hill.example/proxy/https://www.example.org/
      https://hill.example/proxy/http://www.example.org/games
      https://hill.example/proxy/https/www.example.org/
      https://hill.example/proxy/http/www.example.org/games/1
      https://hill.example/proxy/https:/www.example.org/
      https://hill.example/proxy/https%3A%2F%2Fwww.example.org%2F
      https://hill.example/proxy/https%253A%252F%252Fwww.example.org%252F
      https://hill.example/proxy/aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
      https://hill.example/app/proxy/https://www.example.org/
      https://hill.example/a/b/proxy/https://www.example.org/
      https://hill.example/webproxy/https://www.example.org/
      https://hill.example/web-proxy/https://www.example.org/
      https://hill.example/proxify/https://www.example.org/
      https://hill.example/browse/https://www.example.org/
      https://hill.example/surf/https://www.example.org/
      https://hill.example/unblock/https://www.example.org/
      https://hill.example/unblocked/https://www.example.org/
      https://hill.example/unblocker/https/www.example.org
      https://hill.example/bypass/https://www.example.org/
      https://hill.example/service/https://www.example.org/
      https://hill.example/service/aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv/
      https://hill.example/uv/https%3A%2F%2Fwww.example.org
      https://hill.example/scramjet/https%3A%2F%2Fwww.example.org%2Fplay
      https://hill.example/womginx/https://www.example.org/
      https://hill.example/corrosion/https://www.example.org/
      https://hill.example/alloy/aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv/
      https://hill.example/ultraviolet/https://www.example.org/
      https://hill.example/rammerhead/https://www.example.org/
      https://hill.example/tunnel/https://www.example.org/
      https://hill.example/mirror/https/www.example.org/
      https://hill.example/web/aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv/
      https://hill.example/main/aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
      https://hill.example/go/aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
      https://hill.example/p/aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
      https://hill.example/a/aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
      https://hill.example/~/aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
      https://vale.example/proxy.php?url=https://www.example.org/
      https://vale.example/proxy.php?url=https%3A%2F%2Fwww.example.org%2F
      https://vale.example/proxy.php?https://www.example.org/
      https://vale.example/proxy?url=https%3A%2F%2Fwww.example.org
      https://vale.example/proxy/?u=https%3A%2F%2Fwww.example.org
      https://vale.example/miniProxy.php?http://www.example.org/
      https://vale.example/miniproxy.php?https://www.example.org/news
      https://vale.example/phproxy.php?link=https://www.example.org/
      https://vale.example/gproxy.php?url=aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcv
      https://vale.example/surf.php?q=https%3A%2F%2Fwww.example.org%2F
      https://vale.example/unblock.php?site=https%3A%2F%2Fwww.example.org%2F
      https://vale.example/unblocker?lang=en&url=https%3A%2F%2Fwww.example.org%2F
      https://vale.example/proxify.cgi?a=1&address=https%3A%2F%2Fwww.example.org%2F
      https://vale.example/webproxy.aspx?url=https%3A%2F%2Fwww.example.org%2F
      https://vale.example/web-proxy?url=https%3A%2F%2Fwww.example.org%2F
      https://vale.example/browse?url=https%3A%2F%2Fwww.example.org%2F
      https://vale.example/proxy.php?url=https%3A%2F%2Fwww.example.org%2F no/type
      BLOCKED https://vale.example/proxy.php?url=https%3A%2F%2Fwww.example.org%2F 403
      BLOCKED https://hill.example/proxy/https://www.example.org/ 403
    `,
  },
  {
    what: 'an address that begins anew behind the host',
    category: 'filter-bypass',
    isUnconfirmed: true,
    evidence: /^the address holds another address: www\.example\.org$/,
    requests: `
      https://lake.example/https://www.example.org/
      https://lake.example/http://www.example.org/page
      https://lake.example/https:/www.example.org/
      https://lake.example/https://www.example.org/watch?v=1
      BLOCKED https://lake.example/https://www.example.org/ 403
    `,
  },
  {
    what: 'a page under a number instead of a name',
    category: 'filter-bypass',
    isUnconfirmed: true,
    evidence: /^a page under a number instead of a name \(/,
    requests: `
      http://93.184.215.14/
      http://93.184.215.14/index.html
      http://93.184.215.14:8080/games/
      https://93.184.215.14/a/b?c=d
      http://172.32.0.1/
      http://100.128.0.1/
      http://192.0.3.1/
      http://198.20.0.1/
      http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/
      https://[2a00:1450:4009:820::2004]/page
    `,
  },
  {
    what: 'a number and a door that web pages do not use',
    category: 'filter-bypass',
    isUnconfirmed: true,
    evidence: /^a connection to a number instead of a name, and one that web pages do not use \(port \d+\)$/,
    requests: `
      CONNECT 93.184.215.14:4433
      CONNECT 93.184.215.14:22
      CONNECT 93.184.215.14:65000
      CONNECT [2a00:1450:4009:820::2004]:7443
    `,
  },
  {
    what: 'a tunnel',
    category: 'filter-bypass',
    isUnconfirmed: false,
    evidence: /^a connection of the kind that .+ makes \(port \d+\)$/,
    requests: `
      CONNECT vpn.gate.example:1194
      CONNECT 93.184.215.14:1194
      CONNECT vpn.gate.example:1195
      CONNECT vpn.gate.example:1723
      CONNECT vpn.gate.example:1701
      CONNECT vpn.gate.example:500
      CONNECT vpn.gate.example:4500
      CONNECT wg.gate.example:51820
      CONNECT wg.gate.example:51821
      CONNECT socks.gate.example:1080
      CONNECT ss.gate.example:8388
      CONNECT ss.gate.example:8488
      CONNECT squid.gate.example:3128
      CONNECT relay.gate.example:9001
      CONNECT relay.gate.example:9030
      CONNECT 93.184.215.14:9050
      CONNECT relay.gate.example:9150
    `,
  },
  {
    what: 'the Tor network',
    category: 'filter-bypass',
    isUnconfirmed: false,
    evidence: /Tor network/,
    requests: `
      http://abcdefghij234567.onion/
      http://www.abcdefghij234567.onion/page
      DNS abcdefghij234567.onion
      CONNECT abcdefghij234567abcdefghij234567abcdefghij234567abcdefgh.onion:443
      DNS abcdefghij234567abcdefghij234567abcdefghij234567abcdefgh.onion
      https://abcdefghij234567.onion.ws/
      https://abcdefghij234567.onion.ly/
      https://abcdefghij234567.onion.pet/market
      CONNECT abcdefghij234567.tor2web.io:443
      DNS abcdefghij234567abcdefghij234567abcdefghij234567abcdefgh.onion.link
    `,
  },
  {
    what: 'hidden look-ups of names',
    category: 'encrypted-dns',
    isUnconfirmed: false,
    evidence: /look|Private Relay/,
    requests: `
      https://lamp.example/dns-query?dns=AAABAAABAAAAAAAAA3d3dwdleGFtcGxlA29yZwAAAQAB application/dns-message
      https://lamp.example/dns-query
      https://lamp.example/dns-query?name=www.example.org&type=A application/dns-json
      POST https://lamp.example/dns-query application/dns-message
      https://lamp.example/abc123/dns-query
      https://lamp.example/dns-query/profile1
      https://lamp.example/q?dns=AAABAAABAAAAAAAAA3d3dwdleGFtcGxlA29yZwAAAQAB
      https://lamp.example/q?ct&dns=q80BAAABAAAAAAAAA3d3dwdleGFtcGxlA29yZwAAAQAB
      POST https://lamp.example/anything application/dns-message
      POST https://lamp.example/relay application/oblivious-dns-message
      BLOCKED https://lamp.example/dns-query 403
      CONNECT lamp.example:853
      CONNECT 93.184.215.14:853
      CONNECT 1.1.1.1:443
      CONNECT 1.0.0.1:443
      CONNECT 8.8.8.8:443
      CONNECT 8.8.4.4:443
      CONNECT 9.9.9.9:443
      CONNECT 149.112.112.112:853
      CONNECT 94.140.14.14:443
      CONNECT [2606:4700:4700::1111]:443
      CONNECT [2001:4860:4860::8888]:853
      https://8.8.8.8/resolve?name=example.org application/json
      DNS mask.icloud.com
      DNS mask-h2.icloud.com
      CONNECT mask-api.icloud.com:443
      CONNECT mask-canary.icloud.com:443
      DNS mask.apple-dns.net
      DNS mask-t.apple-dns.net
      DNS ios17.mask.apple-dns.net
    `,
  },
  {
    what: 'a connection that is only counted',
    category: 'unusual-connections',
    isUnconfirmed: false,
    evidence: /^a connection (?:to a number instead of a name|that web pages do not use \(port \d+\))$/,
    requests: `
      CONNECT 93.184.215.14:443
      CONNECT 93.184.215.14:80
      CONNECT 93.184.215.14:8443
      CONNECT 93.184.215.14:5222
      CONNECT [2a00:1450:4009:820::2004]:443
      CONNECT git.gate.example:22
      CONNECT desk.gate.example:3389
      CONNECT desk.gate.example:5900
      CONNECT odd.gate.example:4433
      CONNECT odd.gate.example:65000
    `,
  },
];

/** What a service shows of another site that a person should look at: it is judged as if it had been opened. */
export const CARRIED: readonly { readonly by: RegExp; readonly requests: string }[] = [
  {
    by: /^a translation service shows (?:www\.)?bet365\.com$/,
    requests: `
      https://www-bet365-com.translate.goog/?_x_tr_sl=en&_x_tr_tl=de
      CONNECT www-bet365-com.translate.goog:443
      DNS bet365-com.translate.goog
      https://www-bet365-com.translate.goog/sport/1?_x_tr_sl=auto
      https://translate.google.com/translate?sl=en&tl=fr&u=https%3A%2F%2Fwww.bet365.com%2F
      https://translate.google.com/translate?u=www.bet365.com
      https://translate.google.co.uk/translate?hl=en&u=http://bet365.com/
      https://translate.google.com/website?sl=en&tl=pl&u=https://www.bet365.com
      https://www.translatetheweb.com/?from=en&to=fr&a=https%3A%2F%2Fwww.bet365.com
      https://www.microsofttranslator.com/bv.aspx?from=&to=en&a=http%3A%2F%2Fwww.bet365.com%2F
      https://translate.yandex.com/translate?url=https%3A%2F%2Fwww.bet365.com&lang=en-ru
      https://translated.turbopages.org/proxy_u/en-ru.ru/https/www.bet365.com/
      https://z5h64q92x9.net/proxy_u/en-ru.ru.abc/https/www.bet365.com/sport
      https://translate.google.com/translate?u=https%3A%2F%2Fweb.archive.org%2Fweb%2F2024%2Fhttps%3A%2F%2Fwww.bet365.com%2F
    `,
  },
  {
    by: /^a store of copied pages shows its copy of (?:www\.)?bet365\.com$/,
    requests: `
      https://web.archive.org/web/20240101000000/https://www.bet365.com/
      https://web.archive.org/web/2024/http://www.bet365.com/sport?x=1
      https://web.archive.org/web/20240101000000id_/https://www.bet365.com/
      https://web.archive.org/web/*/bet365.com
      https://archive.ph/https://www.bet365.com/
      https://archive.ph/newest/https://www.bet365.com/
      https://archive.today/20240101/https://www.bet365.com/
      https://archive.is/https%3A%2F%2Fwww.bet365.com
      https://ghostarchive.org/https://www.bet365.com
      https://webcache.googleusercontent.com/search?q=cache:AbCdEfGh1234:https://www.bet365.com/+bets
      https://webcache.googleusercontent.com/search?q=cache:www.bet365.com
      https://www.google.com/amp/s/www.bet365.com/
      https://www.google.co.uk/amp/www.bet365.com/sport
      https://www-bet365-com.cdn.ampproject.org/c/s/www.bet365.com/
      https://googleweblight.com/?u=https://www.bet365.com/
    `,
  },
  {
    by: /^a service that shows other pages shows (?:www\.)?bet365\.com$/,
    requests: `
      https://12ft.io/https://www.bet365.com/
      https://12ft.io/www.bet365.com
      https://1ft.io/https://www.bet365.com/
      https://r.jina.ai/https://www.bet365.com/
      https://outline.com/https://www.bet365.com/
      https://smry.ai/https://www.bet365.com/
      https://removepaywall.com/https://www.bet365.com/
      https://via.hypothes.is/https://www.bet365.com/
      https://www.printfriendly.com/print?url=https%3A%2F%2Fwww.bet365.com
      https://www.textise.net/showText.aspx?strURL=https%3A%2F%2Fwww.bet365.com
    `,
  },
];
