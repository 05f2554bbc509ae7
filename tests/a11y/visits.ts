import type { Role } from "#app/domain/accounts/roles.ts";
import { PROFILE_STEPS } from "#app/domain/seekers/profile.ts";
import type { World } from "./world.ts";

/** A page as somebody sees it. */
export interface Visit {
  readonly as: Role | "visitor";
  readonly path: (world: World) => string;
}

const at =
  (path: string | ((world: World) => string)) =>
  (...roles: readonly (Role | "visitor")[]): Visit[] =>
    roles.map((as) => ({ as, path: typeof path === "string" ? () => path : path }));

/** Wraps the pages below it and shows nothing by itself: covered with them. */
const LAYOUT: readonly Visit[] = [];

/**
 * Every route that shows a page, and who looks at it. A route that is not in this table fails the test of accessibility;
 * so does one in it that is gone.
 */
export const VISITS: Readonly<Record<string, readonly Visit[]>> = {
  $: at("/no-such-page")("visitor"),
  _index: at("/")("visitor", "seeker"),
  accessibility: at("/accessibility")("visitor"),
  account: at("/account")("seeker", "employer"),
  "account_.password": at("/account/password")("seeker"),
  admin: LAYOUT,
  "admin._index": at("/admin")("administrator"),
  "admin.audit": at("/admin/audit")("administrator"),
  "admin.jobs": at("/admin/jobs")("administrator"),
  "admin.messages": at("/admin/messages")("administrator"),
  "admin.organisations._index": at("/admin/organisations")("administrator"),
  "admin.organisations.$organisationId._index": at((w) => `/admin/organisations/${w.organisation}`)("administrator"),
  "admin.organisations.$organisationId.edit": at((w) => `/admin/organisations/${w.organisation}/edit`)("administrator"),
  "admin.parameters": at("/admin/parameters")("administrator"),
  "admin.review._index": at("/admin/review")("administrator"),
  "admin.review.$postingId": at((w) => `/admin/review/${w.submittedPosting}`)("administrator"),
  "admin.users._index": at("/admin/users")("administrator"),
  "admin.users.$accountId": at((w) => `/admin/users/${w.account}`)("administrator"),
  applications: at("/applications")("seeker"),
  "applications_.$applicationId": [
    ...at((w) => `/applications/${w.ownApplication}`)("seeker"),
    ...at((w) => `/applications/${w.openApplication}`)("employer", "counsellor"),
  ],
  "applications_.$applicationId_.$event": [
    ...at((w) => `/applications/${w.ownApplication}/withdraw`)("seeker"),
    ...at((w) => `/applications/${w.openApplication}/decline`)("employer"),
    ...at((w) => `/applications/${w.openApplication}/invite`)("employer", "counsellor"),
  ],
  "applications_.$applicationId_.leaving": at((w) => `/applications/${w.placedApplication}/leaving`)("counsellor"),
  "applications_.$applicationId_.placement": at((w) => `/applications/${w.offeredApplication}/placement`)("counsellor"),
  "applications_.new": at((w) => `/applications/new?postingId=${w.posting}`)("seeker"),
  counsellor: at("/counsellor")("counsellor"),
  "counsellor_.people": at("/counsellor/people")("counsellor"),
  "counsellor_.people_.$seekerId": at((w) => `/counsellor/people/${w.seeker}`)("counsellor"),
  "counsellor_.people_.$seekerId_.push.$postingId": at(
    (w) => `/counsellor/people/${w.mandatedSeeker}/push/${w.posting}`,
  )("counsellor"),
  "counsellor_.people_.$seekerId_.refer.$postingId": at(
    (w) => `/counsellor/people/${w.mandatedSeeker}/refer/${w.posting}`,
  )("counsellor"),
  "counsellor_.search": [
    ...at("/counsellor/search")("counsellor"),
    ...at("/counsellor/search?q=缝纫 包装&able=sight-1")("counsellor"),
  ],
  "counsellor_.postings.$postingId.try": at((w) => `/counsellor/postings/${w.posting}/try`)("counsellor"),
  employer: LAYOUT,
  "employer._index": at("/employer")("employer"),
  "employer.applications": at("/employer/applications")("employer"),
  "employer.organisation._index": at("/employer/organisation")("employer"),
  "employer.organisation.edit": at("/employer/organisation/edit")("employer"),
  "employer.people": [
    ...at("/employer/people")("employer"),
    ...at("/employer/people?able=standing-2&able=lifting-2&need=step-free-access")("employer", "workshop-manager"),
  ],
  "employer.postings._index": at("/employer/postings")("employer"),
  "employer.postings.new": at("/employer/postings/new")("employer"),
  "employer.postings.$postingId._index": [
    ...at((w) => `/employer/postings/${w.posting}`)("employer"),
    ...at((w) => `/employer/postings/${w.submittedPosting}`)("employer"),
  ],
  "employer.postings.$postingId.change.$event": at((w) => `/employer/postings/${w.posting}/change/close`)("employer"),
  "employer_.postings.$postingId.form.what": at((w) => `/employer/postings/${w.draft}/form/what`)("employer"),
  "employer_.postings.$postingId.form.occupation": at((w) => `/employer/postings/${w.draft}/form/occupation`)(
    "employer",
  ),
  "employer_.postings.$postingId.form.place": at((w) => `/employer/postings/${w.draft}/form/place`)("employer"),
  "employer_.postings.$postingId.form.pay": at((w) => `/employer/postings/${w.draft}/form/pay`)("employer"),
  "employer_.postings.$postingId.form.demands._index": at((w) => `/employer/postings/${w.draft}/form/demands`)(
    "employer",
  ),
  "employer_.postings.$postingId.form.demands.$group": at((w) => `/employer/postings/${w.draft}/form/demands/senses`)(
    "employer",
  ),
  "employer_.postings.$postingId.form.offers": at((w) => `/employer/postings/${w.draft}/form/offers`)("employer"),
  "employer_.postings.$postingId.form.details": at((w) => `/employer/postings/${w.draft}/form/details`)("employer"),
  "employer_.postings.$postingId.form.check": at((w) => `/employer/postings/${w.draft}/form/check`)("employer"),
  "employer_.postings_.$postingId_.candidates": [
    ...at((w) => `/employer/postings/${w.posting}/candidates`)("employer"),
    ...at((w) => `/employer/postings/${w.quietPosting}/candidates`)("employer", "counsellor"),
  ],
  fairs: [...at("/fairs")("visitor"), ...at("/fairs?q=手语&town=330213001&offers=sign-language")("visitor")],
  "fairs_.$fairId": at((w) => `/fairs/${w.fair}`)("visitor", "seeker", "employer"),
  "fairs_.$fairId_.cancel-registration": at((w) => `/fairs/${w.fair}/cancel-registration`)("seeker"),
  "fairs_.$fairId_.people": at((w) => `/fairs/${w.fair}/people`)("liaison"),
  "fairs_.$fairId_.register": at((w) => `/fairs/${w.fair}/register`)("seeker"),
  home: at("/home")("seeker"),
  imports: LAYOUT,
  "imports._index": at("/imports")("administrator", "employer"),
  "imports.$importId._index": at((w) => `/imports/${w.imported}`)("administrator"),
  "imports.$importId.columns": at((w) => `/imports/${w.imported}/columns`)("administrator"),
  "imports.$importId.layout": at((w) => `/imports/${w.imported}/layout`)("administrator"),
  "imports.$importId.preview": at((w) => `/imports/${w.imported}/preview`)("administrator"),
  "imports.$importId.progress": at((w) => `/imports/${w.stalledImport}/progress`)("administrator"),
  liaison: at("/liaison")("liaison"),
  notices: at("/notices")("seeker", "employer"),
  openings: at("/openings")("counsellor", "administrator"),
  fairness: at("/fairness")("counsellor", "administrator"),
  organiser: at("/organiser")("organiser"),
  "organiser_.fairs.new": at("/organiser/fairs/new")("organiser"),
  "organiser_.fairs.$fairId": at((w) => `/organiser/fairs/${w.fair}`)("organiser"),
  "organiser_.fairs.$fairId_.$event": at((w) => `/organiser/fairs/${w.draftFair}/announce`)("organiser"),
  "organiser_.fairs.$fairId_.edit": at((w) => `/organiser/fairs/${w.fair}/edit`)("organiser"),
  "organiser_.fairs.$fairId_.invite": at((w) => `/organiser/fairs/${w.fair}/invite`)("organiser"),
  "organiser_.fairs.$fairId_.register": at((w) => `/organiser/fairs/${w.fair}/register`)("organiser"),
  "organiser_.fairs.$fairId_.withdraw.$postingId": at((w) => `/organiser/fairs/${w.fair}/withdraw/${w.fairPosting}`)(
    "organiser",
  ),
  places: [
    ...at("/places")("counsellor", "administrator"),
    ...["without", "changes", "pins"].flatMap((list) => at(`/places?list=${list}`)("counsellor")),
  ],
  "places_.$rowId": [
    ...at((w) => `/places/${w.proposedPair}`)("counsellor"),
    ...at((w) => `/places/${w.unplacedRow}`)("counsellor"),
  ],
  policy: at("/policy")("visitor"),
  postings: at("/postings")("visitor", "seeker"),
  "postings_.$postingId": at((w) => `/postings/${w.posting}`)("visitor", "seeker"),
  privacy: at("/privacy")("visitor"),
  "profile._index": at("/profile")("seeker"),
  "profile.$step": PROFILE_STEPS.filter((step) => step !== "consents").flatMap((step) =>
    at(`/profile/${step}`)("seeker"),
  ),
  "profile.answers": at("/profile/answers")("seeker"),
  "profile.consents": at("/profile/consents")("seeker"),
  register: at("/register")("visitor"),
  "register_.employer": at("/register/employer")("visitor"),
  "register_.organisation": at("/register/organisation")("seeker"),
  saved: at("/saved")("seeker"),
  "saved_.$searchId": at((w) => `/saved/${w.savedSearch}`)("seeker"),
  "seekers.new": at("/seekers/new")("counsellor", "liaison"),
  "seekers.$seekerId._index": at((w) => `/seekers/${w.mandatedSeeker}`)("liaison"),
  "seekers.$seekerId.postings.$postingId": at((w) => `/seekers/${w.seeker}/postings/${w.posting}`)(
    "counsellor",
    "seeker",
  ),
  "seekers.$seekerId.profile._index": at((w) => `/seekers/${w.mandatedSeeker}/profile`)("liaison"),
  "seekers.$seekerId.profile.$step": at((w) => `/seekers/${w.mandatedSeeker}/profile/about`)("counsellor"),
  "seekers.$seekerId.profile.answers": at((w) => `/seekers/${w.seeker}/profile/answers`)("counsellor"),
  "seekers.$seekerId.profile.consents": at((w) => `/seekers/${w.mandatedSeeker}/profile/consents`)("counsellor"),
  "seekers.$seekerId.try": at((w) => `/seekers/${w.seeker}/try`)("counsellor"),
  "seekers.$seekerId.visits": at((w) => `/seekers/${w.mandatedSeeker}/visits`)("liaison"),
  "sign-in": at("/sign-in")("visitor"),
  "suggestions.$postingId.answer": at((w) => `/suggestions/${w.posting}/answer`)("seeker"),
  training: at("/training")("visitor"),
  "training_.$courseId": at((w) => `/training/${w.course}`)("visitor"),
  "training_.$courseId_.edit": at((w) => `/training/${w.course}/edit`)("administrator"),
  "training_.new": at("/training/new")("administrator"),
  workshop: at("/workshop")("workshop-manager"),
  "workshop_.places": at("/workshop/places")("workshop-manager"),
  "workshop_.places_.$rowId": at((w) => `/workshop/places/${w.proposedPair}`)("workshop-manager"),
};
