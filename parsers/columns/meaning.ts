/**
 * What a column may say. `date` and `time` may stand apart; `allowed` and `blocked` say yes or no; `dnsType` tells that look-ups are
 * logged; a `site` is an address, or else the name of a school.
 */
export type Meaning =
  | 'timestamp'
  | 'date'
  | 'time'
  | 'userName'
  | 'deviceName'
  | 'clientIp'
  | 'clientMac'
  | 'url'
  | 'site'
  | 'host'
  | 'dnsName'
  | 'dnsType'
  | 'scheme'
  | 'port'
  | 'path'
  | 'queryString'
  | 'method'
  | 'statusCode'
  | 'action'
  | 'allowed'
  | 'blocked'
  | 'category'
  | 'rule'
  | 'userAgent'
  | 'referrer'
  | 'fetchDest'
  | 'fetchMode'
  | 'fetchSite'
  | 'fetchUser'
  | 'durationMs'
  | 'contentType'
  | 'bytesDown'
  | 'bytesUp'
  | 'searchTerms';

/** Names are compared by their letters and digits alone: `Client IP`, `client_ip` and `client.ip` are one. */
export function plainName(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** `Time (UTC)`: the clock of a time column, where its name gives it. */
export function isUtcName(plain: string): boolean {
  return /(?:utc|gmt)$/.test(plain);
}

/**
 * The names of columns by what they say, the best first: of two columns that say the same, that which stands further left here is
 * asked first. `status` says two things; which of them, its value tells. Addresses inside the school stand before those outside.
 */
export const COLUMN_NAMES: readonly (readonly [Meaning, string])[] = [
  [
    'timestamp',
    'timestamp datetime dateandtime datetimeutc timestamputc timeutc timegmt datetimegmt utctime eventtime eventtimestamp eventdatetime ' +
      'activitydate activitytime logtime logdate starttime requesttime requestdate accesstime accessdate visittime visitdate occurredat ' +
      'timegenerated generatedtime createdat created receivedtime receivedat unixtime unixtimestamp epoch epochtime ts when xtimestamp',
  ],
  ['date', 'date dateutc dategmt localdate day eventdate'],
  ['time', 'time timeofday localtime clocktime'],
  [
    'userName',
    'username user userid loginname login logon logonname logonuser accountname account samaccountname userprincipalname upn csusername ' +
      'srcuser sourceuser sourceusername srcusername suser authenticateduser useremail emailaddress email mail studentemail student ' +
      'studentname pupil pupilname fullname displayname who',
  ],
  [
    'deviceName',
    'devicename device computername computer machinename machine workstation workstationname endpointname endpoint clienthostname ' +
      'sourcehostname srchostname sourcehost srchost devicehostname assetname chost clienthost',
  ],
  [
    'clientIp',
    'internalip internalipaddress localip devicelocalip privateip lanip deviceip deviceipaddress userip userip4 clientip clientipaddress ' +
      'clientaddress srcip sourceip sourceipaddress sourceaddress srcaddress src source ip ipaddress ipaddr cip client hostip remoteip ' +
      'remoteaddress externalip publicip clientpublicip',
  ],
  ['clientMac', 'clientmac macaddress mac macaddr devicemac sourcemac srcmac clientmacaddress'],
  [
    'url',
    'url fullurl requesturl requestedurl urlfull urloriginal destinationurl targeturl visitedurl urlvisited pageurl weburl siteurl ' +
      'csuri xuri curl uri requesturi webaddress urladdress website websiteurl destination sitevisited',
  ],
  ['site', 'site address link page resource'],
  [
    'host',
    'fqdn urldomain destinationdomain dstdomain domain domainname cshost requestedhost requesthost destinationhost ' +
      'destinationhostname dsthost desthost sitehost webhost host hostname sni servername tlsservername tlsclientservername ' +
      'sslservername rootdomain',
  ],
  [
    'dnsName',
    'qname queryname question questionname dnsquestionname dnsquery dnsname queryfqdn querydomain queriedname',
  ],
  ['dnsType', 'querytype querytypename qtype questiontype dnsquestiontype rrtype recordtype dnssec'],
  ['scheme', 'scheme urlscheme csurischeme protocol'],
  ['port', 'urlport csuriport destinationport dstport destport serverport port'],
  ['path', 'path urlpath csuristem csuripath uripath uristem'],
  ['queryString', 'querystring urlquery csuriquery uriquery'],
  ['method', 'method httpmethod requestmethod csmethod verb httprequestmethod'],
  [
    'statusCode',
    'statuscode httpcode httpstatus httpstatuscode responsecode responsestatus scstatus httpresponsestatuscode code status',
  ],
  [
    'action',
    'action actiontaken filteraction policyaction webaction verdict decision disposition access accessstatus result filterresult ' +
      'allowedblocked blockedallowed scfilterresult xpolicyaction activitytype eventaction eventtype saction xaction outcome status',
  ],
  ['allowed', 'allowed isallowed permitted'],
  ['blocked', 'blocked isblocked wasblocked denied isdenied deniedflag filtered'],
  [
    'category',
    'category categories categoryname categorynames urlcategory urlcategories webcategory sitecategory filtercategory rulecategory ' +
      'cscategories xcategory catdesc theme themes contentcategory',
  ],
  [
    'rule',
    'rule rulename matchedrule filterrule policyrule policyname xpolicyname policy filtername filter matchedname blocklist trigger blockreason ' +
      'reason reasons',
  ],
  ['userAgent', 'useragent csuseragent useragentoriginal httpuseragent clientuseragent agent ua browser'],
  [
    'referrer',
    'referrer referer csreferer csreferrer httprequestreferrer httpreferer httpreferrer referrerurl refererurl',
  ],
  ['fetchDest', 'secfetchdest fetchdest cssecfetchdest'],
  ['fetchMode', 'secfetchmode fetchmode cssecfetchmode'],
  ['fetchSite', 'secfetchsite fetchsite cssecfetchsite'],
  ['fetchUser', 'secfetchuser fetchuser cssecfetchuser'],
  // Products write `time-taken` in milliseconds, although the standard says seconds; a `duration` may be either, so it is not read.
  ['durationMs', 'timetaken timetakenms durationms elapsedms elapsedtimems responsetimems latencyms'],
  ['contentType', 'contenttype rscontenttype mimetype mime responsecontenttype httpresponsemimetype'],
  [
    'bytesDown',
    'scbytes bytesreceived receivedbytes recvbytes rcvdbyte bytesdown bytesdownloaded downloadbytes downloaded download responsesize ' +
      'responsebytes httpresponsebytes httpresponsebodybytes destinationbytes rxbytes',
  ],
  [
    'bytesUp',
    'csbytes bytessent sentbytes sentbyte bytesup bytesuploaded uploadbytes uploaded upload requestsize requestbytes httprequestbytes ' +
      'httprequestbodybytes sourcebytes txbytes',
  ],
  [
    'searchTerms',
    'searchterms searchterm searchquery searchphrase searchwords searchstring searchtext search keywords keyword',
  ],
];
