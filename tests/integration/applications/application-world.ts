import type { SignedIn } from "#app/domain/accounts/principal.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import type { Db } from "#db/client.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { organisationOf, type Organisation } from "#tests/factories/organisation.ts";
import { postingOf, type Posting } from "#tests/factories/posting.ts";
import { consentOf, seekerOf, type Seeker } from "#tests/factories/seeker.ts";

/** The day on which these tests take place. */
export const NOW = new Date("2026-11-23T02:00:00Z");

/** A jobseeker with account, liaison and counsellor, an employer with a posting, and somebody foreign in each role. */
export interface ApplicationWorld {
  readonly ports: { readonly db: Db; readonly clock: ReturnType<typeof fixedClock> };
  readonly seeker: Seeker;
  readonly posting: Posting;
  readonly organisation: Organisation;
  readonly person: SignedIn;
  readonly liaison: SignedIn;
  readonly counsellor: SignedIn;
  readonly employer: SignedIn;
  readonly otherPerson: SignedIn;
  readonly otherLiaison: SignedIn;
  readonly otherEmployer: SignedIn;
  readonly organiser: SignedIn;
  readonly administrator: SignedIn;
}

export async function applicationWorld(db: Db): Promise<ApplicationWorld> {
  const organisation = await organisationOf(db);
  const posting = await postingOf(db, { organisationId: organisation.id });
  const counsellor = await accountOf(db, "counsellor");
  const account = await accountOf(db, "seeker");
  const seeker = await seekerOf(db, { accountId: account.id, counsellorId: counsellor.id, name: "王虚构" });
  const liaison = await accountOf(db, "liaison");
  await consentOf(db, seeker, "liaison-mandate", { accountId: liaison.id });
  const employer = await accountOf(db, "employer", { organisationId: organisation.id });
  const otherOrganisation = await organisationOf(db);
  const otherAccount = await accountOf(db, "seeker");
  await seekerOf(db, { accountId: otherAccount.id });
  const as = (who: { readonly id: number }) => principalOf(db, who);
  return {
    ports: { db, clock: fixedClock(NOW) },
    seeker,
    posting,
    organisation,
    person: await as(account),
    liaison: await as(liaison),
    counsellor: await as(counsellor),
    employer: await as(employer),
    otherPerson: await as(otherAccount),
    otherLiaison: await as(await accountOf(db, "liaison")),
    otherEmployer: await as(await accountOf(db, "employer", { organisationId: otherOrganisation.id })),
    organiser: await as(await accountOf(db, "organiser")),
    administrator: await as(await accountOf(db, "administrator")),
  };
}
