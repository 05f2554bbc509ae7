import { useTranslation } from "react-i18next";
import type { Outdated } from "#app/domain/search/saved-search.ts";
import { PostButton } from "#app/ui/forms/buttons.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";

const OUTDATED_TEXTS = {
  condition: "saved.outdatedCondition",
  home: "saved.outdatedHome",
} as const satisfies Record<Outdated, string>;

/** Whether somebody is told of what a saved search newly finds, and the button that changes it. */
export function NewsSwitch(props: {
  id: number;
  name: string;
  wanted: boolean;
  outdated: Outdated | null;
  returnTo?: string;
}) {
  const { t } = useTranslation("search");
  const { id, name, wanted, outdated, returnTo = "/saved" } = props;
  if (outdated !== null) return <Notice kind="warning" title={t(OUTDATED_TEXTS[outdated])} />;
  return (
    <div className="row">
      <span>{t(wanted ? "saved.newsOn" : "saved.newsOff")}</span>
      <PostButton
        action="/saved"
        look="quiet"
        fields={{ intent: wanted ? "end-news" : "want-news", searchId: id, returnTo }}
        about={name}
      >
        {t(wanted ? "saved.endNews" : "saved.wantNews")}
      </PostButton>
    </div>
  );
}
