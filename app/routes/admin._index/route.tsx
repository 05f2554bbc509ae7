import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { readDistrict } from "#app/usecases/accounts/read-district.ts";
import { Figures } from "#app/ui/data/figures.tsx";
import { type Todo, TodoList } from "#app/ui/desks/todo-list.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";

/** The organisations behind the figure of those that wait. */
const SUBMITTED = "/admin/organisations?status=submitted";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "accounts.manage");
  return {
    title: t("administration:home.title"),
    district: valueOrThrow(await readDistrict(services, principal), args.request),
  };
}

export default function AdminHome() {
  const { t } = useTranslation("administration");
  const { title, district } = useLoaderData<typeof loader>();
  const figures = [
    { label: t("home.published"), value: String(district.publishedPostings), href: "/postings" },
    { label: t("home.waiting"), value: String(district.submittedPostings), href: "/admin/review" },
    { label: t("home.organisations"), value: String(district.submittedOrganisations), href: SUBMITTED },
    { label: t("home.looking"), value: String(district.seekersLooking), href: "/admin/users?role=seeker" },
    { label: t("home.suggestions"), value: String(district.seekersWithSuggestions), href: "/admin/jobs" },
    {
      label: t("home.placements"),
      value: String(district.placementsThisYear),
      href: "/admin/audit?module=applications",
    },
  ];
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("home.lead")}</Lead>
      <h2>{t("home.todo")}</h2>
      <Waiting district={district} />
      <h2>{t("home.figures")}</h2>
      <Figures label={t("home.figures")} figures={figures} />
    </>
  );
}

interface Waits {
  readonly submittedPostings: number;
  readonly submittedOrganisations: number;
  readonly askedOrganisations: number;
  readonly minimumWageVerified: boolean;
}

function Waiting({ district }: { district: Waits }) {
  const { t } = useTranslation("administration");
  const when = t("home.now");
  const todos: Todo[] = [];
  if (district.submittedPostings > 0) {
    const what = t("home.todoReview", { count: district.submittedPostings });
    todos.push({ key: "review", when, what, action: { href: "/admin/review", label: t("home.openReview") } });
  }
  if (district.submittedOrganisations > 0) {
    const what = t("home.todoOrganisations", { count: district.submittedOrganisations });
    const action = { href: SUBMITTED, label: t("home.openOrganisations") };
    todos.push({ key: "organisations", when, what, action });
  }
  if (district.askedOrganisations > 0) {
    const what = t("home.todoAsked", { count: district.askedOrganisations });
    const action = { href: "/admin/organisations?asked=yes", label: t("home.openAsked") };
    todos.push({ key: "asked", when, what, action });
  }
  if (!district.minimumWageVerified) {
    const action = { href: "/admin/parameters", label: t("home.openParameters") };
    todos.push({ key: "parameters", when, what: t("home.todoParameters"), action });
  }
  return todos.length === 0 ? <p>{t("home.nothing")}</p> : <TodoList label={t("home.todo")} todos={todos} />;
}
