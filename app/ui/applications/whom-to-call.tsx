import { useTranslation } from "react-i18next";
import type { Contact } from "#app/domain/applications/contacts.ts";
import { CallCounsellor, CallSomebody, Hotline } from "../layout/call.tsx";

interface Contacts {
  /** On which side of the application the reader stands. */
  readonly side: "seeker" | "employer" | "counsellor";
  /** Null where the reader does not see who it is. */
  readonly person: { readonly name: string; readonly phone: string | null } | null;
  readonly employerContact: Contact | null;
  readonly counsellor: Contact | null;
}

/** Whom the reader of an application calls about it, as far as the other side agreed to be called. */
export function WhomToCall({ application }: { application: Contacts }) {
  const { t } = useTranslation("site");
  const { side, person, employerContact, counsellor } = application;
  const personsPhone = person?.phone ?? null;
  return (
    <>
      {employerContact ? <CallSomebody who={t("call.employer")} contact={employerContact} /> : null}
      {side !== "seeker" && person !== null && personsPhone !== null ? (
        <CallSomebody who={t("call.person")} contact={{ name: person.name, phone: personsPhone }} />
      ) : null}
      {side === "seeker" ? <CallCounsellor counsellor={counsellor} /> : null}
      {side === "employer" ? <Hotline /> : null}
    </>
  );
}
