import { nextNumber } from "#tests/factories/sequence.ts";
import type { SignedIn } from "#app/domain/accounts/principal.ts";
import { ROLES, type Role } from "#app/domain/accounts/roles.ts";
import { aesGcmCipher } from "#app/gateways/cipher/aes-gcm-cipher.server.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { spreadsheetReader } from "#app/gateways/files/spreadsheet-reader.server.ts";
import { oneThreadListMaker } from "#app/gateways/matching/one-thread-list-maker.ts";
import type { QueueGateway } from "#app/gateways/queue/queue-gateway.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { outboxSms } from "#app/gateways/sms/outbox-sms.server.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { readLexicon } from "#app/usecases/search/read-lexicon.ts";
import type { DbConnection } from "#db/client.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { consentOf, seekerOf } from "#tests/factories/seeker.ts";

/** The day on which everything is tried. */
const NOW = new Date("2026-11-23T02:00:00Z");

/** What a scene's objects hang on: an organisation, a jobseeker, an account. */
export interface Owned {
  readonly organisationId: number;
  readonly seekerId: number;
  readonly accountId: number;
}

export interface PermissionWorld {
  readonly ports: Ports & { readonly queue: QueueGateway };
  /** One account a role, with nothing but this role. */
  readonly actors: Readonly<Record<Role, SignedIn>>;
  /** What belongs to each of them. */
  readonly own: Readonly<Record<Role, Owned>>;
  /** What belongs to people and an employer that none of them has anything to do with. */
  readonly foreign: Owned;
  /** A published posting of the foreign employer. */
  readonly openPostingId: number;
}

/** Ports over a real database; only passwords are not hashed and the queue is out of reach. */
function portsOver(connection: DbConnection): PermissionWorld["ports"] {
  const clock = fixedClock(NOW);
  const search = postgresSearch(connection);
  return {
    db: connection.db,
    clock,
    cipher: aesGcmCipher(Buffer.alloc(32, 5)),
    passwords: { hash: (password) => Promise.resolve(`hash of ${password}`), verify: () => Promise.resolve(true) },
    signInLimiter: {
      consume: () => Promise.resolve({ retryAfterSeconds: 0 }),
      refund: () => Promise.resolve(),
      forget: () => Promise.resolve(),
    },
    search,
    lists: oneThreadListMaker,
    lexicon: () => readLexicon({ db: connection.db, search, clock }),
    sms: outboxSms(connection.db, clock),
    spreadsheets: spreadsheetReader,
    wordNotice: (_locale, code) => code,
    randomToken: () => `token ${nextNumber()}`,
    queue: {
      add: () => Promise.resolve(),
      counts: () => Promise.resolve([]),
      waiting: () => Promise.resolve(0),
      givenUp: () => Promise.resolve([]),
      tryAgain: () => Promise.resolve(true),
      close: () => Promise.resolve(),
    },
  };
}

/** Somebody in each role with what is theirs, and strangers with what is theirs. */
export async function permissionWorld(connection: DbConnection): Promise<PermissionWorld> {
  const ports = portsOver(connection);
  const { db } = ports;
  const employer = await organisationOf(db);
  const workshop = await organisationOf(db, { kind: "workshop" });
  const elsewhere = await organisationOf(db);

  const stranger = await accountOf(db, "seeker");
  const strangeCounsellor = await accountOf(db, "counsellor");
  const strangeLiaison = await accountOf(db, "liaison");
  const strangeSeeker = await seekerOf(db, { accountId: stranger.id, counsellorId: strangeCounsellor.id });
  await consentOf(db, strangeSeeker, "liaison-mandate", { accountId: strangeLiaison.id });
  const foreign = { organisationId: elsewhere.id, seekerId: strangeSeeker.id, accountId: stranger.id };

  const accounts = {
    seeker: await accountOf(db, "seeker"),
    liaison: await accountOf(db, "liaison", { areaCode: "330213001" }),
    employer: await accountOf(db, "employer", { organisationId: employer.id }),
    "workshop-manager": await accountOf(db, "workshop-manager", { organisationId: workshop.id }),
    counsellor: await accountOf(db, "counsellor"),
    organiser: await accountOf(db, "organiser"),
    administrator: await accountOf(db, "administrator"),
  } satisfies Record<Role, unknown>;

  const ownSeeker = await seekerOf(db, { accountId: accounts.seeker.id });
  const mandated = await seekerOf(db);
  await consentOf(db, mandated, "liaison-mandate", { accountId: accounts.liaison.id });
  const inCare = await seekerOf(db, { counsellorId: accounts.counsellor.id });
  const seekerIds: Partial<Record<Role, number>> = {
    seeker: ownSeeker.id,
    liaison: mandated.id,
    counsellor: inCare.id,
  };
  const organisationIds: Partial<Record<Role, number>> = { employer: employer.id, "workshop-manager": workshop.id };

  const actors = {} as Record<Role, SignedIn>;
  const own = {} as Record<Role, Owned>;
  for (const role of ROLES) {
    actors[role] = await principalOf(db, accounts[role]);
    own[role] = {
      accountId: accounts[role].id,
      organisationId: organisationIds[role] ?? foreign.organisationId,
      seekerId: seekerIds[role] ?? foreign.seekerId,
    };
  }
  const open = await postingOf(db, { organisationId: elsewhere.id });
  return { ports, actors, own, foreign, openPostingId: open.id };
}
