import { useTranslation } from "react-i18next";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { FilterSelect } from "#app/ui/lists/browse.tsx";

/** Finds accounts by part of a name or number, and by role. */
export function AccountSearch(props: {
  text: string;
  role: string | null;
  roles: readonly { readonly value: string; readonly label: string }[];
}) {
  const { t } = useTranslation("administration");
  return (
    <form method="get" role="search" className="sheet">
      <div className="field">
        <label htmlFor="q">{t("users.find")}</label>
        <input type="search" id="q" name="q" defaultValue={props.text} maxLength={60} />
      </div>
      <FilterSelect
        label={t("users.role")}
        name="role"
        value={props.role ?? ""}
        options={[{ value: "", label: t("users.anyRole") }, ...props.roles]}
      />
      <Actions>
        <SubmitButton look="quiet">{t("users.findButton")}</SubmitButton>
      </Actions>
    </form>
  );
}
