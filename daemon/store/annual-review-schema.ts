/** The yearly look at filtering and monitoring, one for each school year and version. */
export interface AnnualReviewSchema {
  annual_reviews: {
    site_id: string;
    /** In which the school year begins. */
    year: number;
    /** The newest is the one that can be changed, until it is closed. */
    version: number;
    /** Raised by every change of what is signed. */
    revision: number;
    begun_at: number;
    /** ISO dates. */
    first_day: string;
    last_day: string;
    /** Its name, as it was then. */
    school: string;
    /** JSON: what the figures answer. */
    figures: string;
    /** When the last of the four signed; from then on nothing of it is changed. */
    closed_at: number | null;
  };
  annual_review_answers: {
    site_id: string;
    year: number;
    version: number;
    question_id: string;
    text: string;
    role: string;
    staff_id: string;
    answered_at: number;
  };
  annual_review_signatures: {
    site_id: string;
    year: number;
    version: number;
    /** What it was that was signed: each change has another. */
    revision: number;
    signer: string;
    role: string;
    staff_id: string;
    /** As it was then. */
    name: string;
    signed_at: number;
    /** When what was signed was changed; null while the signature stands. */
    removed_at: number | null;
    /** The question that was answered anew, or 'figures'. */
    removed_why: string | null;
  };
}
