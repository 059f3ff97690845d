/** Who or what started a request: a person, the page that was open, software in the background, or the log cannot tell. */
export type Initiator = 'person' | 'page' | 'software' | 'unclear';
