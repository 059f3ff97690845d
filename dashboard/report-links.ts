import { incidentLink, links } from './links.ts';
import type { IncidentId } from './models.ts';
import type { Language } from './words/languages.ts';

/** 'Tell us what you saw', in a language. */
export function reportSiteLink(language: Language): string {
  return `${links.reportSite}?${new URLSearchParams({ language })}`;
}

/** Where the one who told us is thanked; `isInDanger` says once more whom to speak to. */
export function reportSentLink(language: Language, isInDanger: boolean): string {
  const danger = isInDanger ? { danger: 'yes' } : {};
  return `${links.reportSite}/sent?${new URLSearchParams({ language, ...danger })}`;
}

/** What one person reported; and what is done with it. */
export function siteReportLink(id: string): string {
  return `${links.siteReports}/${encodeURIComponent(id)}`;
}

export function siteReportActionLink(id: string, action: 'link' | 'close' | 'pass-on' | 'incident'): string {
  return `${siteReportLink(id)}/${action}`;
}

/** Where what was written down is changed. */
export function entryChangeLink(id: IncidentId): string {
  return `${incidentLink(id)}/account`;
}
