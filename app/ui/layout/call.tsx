import { Phone } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Contact } from "#app/domain/applications/contacts.ts";
import { Icon } from "../icon.tsx";
import { useReader } from "./reader.ts";

/** The federation's employment office; shown where people may need a voice. */
const HOTLINE = "0574-8858 0000";

/** A number to press. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className="phone" href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>
      {phone}
    </a>
  );
}

/** The service hotline with its hours, where a page tells people to call it. */
export function Hotline() {
  const { t } = useTranslation("site");
  return (
    <p className="call">
      <Icon of={Phone} /> {t("call.hotline")} <PhoneLink phone={HOTLINE} /> {t("call.hours")}
    </p>
  );
}

/** Somebody with a number, by what they are to the reader: “单位联系人”. */
export function CallSomebody({ who, contact: { name, phone } }: { who: string; contact: Contact }) {
  const { t } = useTranslation("site");
  return (
    <p className="call">
      <Icon of={Phone} /> {t("table.label", { header: who })}
      {name} <PhoneLink phone={phone} />
    </p>
  );
}

/**
 * Whom a jobseeker calls: the counsellor in charge, or the hotline where there is none.
 *
 * @param counsellor of somebody else, on whose page it stands; left out: the reader's own
 */
export function CallCounsellor({ counsellor }: { counsellor?: Contact | null }) {
  const { t } = useTranslation("site");
  const { viewer } = useReader();
  const contact = counsellor === undefined ? (viewer?.counsellor ?? null) : counsellor;
  return contact === null ? <Hotline /> : <CallSomebody who={t("call.counsellor")} contact={contact} />;
}
