import type { Meaning } from './codes.ts';

/** Which column holds the first value of each meaning; -1 where the format has none. */
export type ColumnPlaces = Readonly<Record<Meaning, number>>;

/** Spelled out, so that every format's places are one object shape and a look-up per line costs nothing. */
export function placesOf(columns: readonly { readonly meaning: Meaning }[]): ColumnPlaces {
  const first = (meaning: Meaning) => columns.findIndex((column) => column.meaning === meaning);
  return {
    seconds: first('seconds'),
    subsecond: first('subsecond'),
    localTime: first('localTime'),
    utcTime: first('utcTime'),
    startTime: first('startTime'),
    duration: first('duration'),
    client: first('client'),
    clientName: first('clientName'),
    clientMac: first('clientMac'),
    tag: first('tag'),
    hierarchy: first('hierarchy'),
    status: first('status'),
    bytesDown: first('bytesDown'),
    bytesUp: first('bytesUp'),
    method: first('method'),
    clientUrl: first('clientUrl'),
    url: first('url'),
    serverUrl: first('serverUrl'),
    scheme: first('scheme'),
    host: first('host'),
    port: first('port'),
    path: first('path'),
    user: first('user'),
    userLogin: first('userLogin'),
    userExternal: first('userExternal'),
    userTls: first('userTls'),
    userIdent: first('userIdent'),
    contentType: first('contentType'),
    sni: first('sni'),
    bumpMode: first('bumpMode'),
    errorCode: first('errorCode'),
    externalTag: first('externalTag'),
    referrer: first('referrer'),
    userAgent: first('userAgent'),
    fetchDest: first('fetchDest'),
    fetchMode: first('fetchMode'),
    fetchSite: first('fetchSite'),
    fetchUser: first('fetchUser'),
    filterCategory: first('filterCategory'),
    filterRule: first('filterRule'),
    nothing: first('nothing'),
  };
}
