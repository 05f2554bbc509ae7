import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Trouble } from "#app/domain/notices/background.ts";
import { SMALLEST_GROUP } from "#app/domain/seekers/small-count.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { readDistrict } from "#app/usecases/accounts/read-district.ts";
import { type Figure, Figures } from "#app/ui/data/figures.tsx";
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
  const people = [
    { label: t("home.looking"), amount: district.seekersLooking, href: "/admin/users?role=seeker" },
    { label: t("home.suggestions"), amount: district.seekersWithSuggestions, href: "/fairness" },
    { label: t("home.placements"), amount: district.placementsThisYear },
  ];
  const told = people.filter(({ amount }) => amount !== null);
  const figures: Figure[] = [
    { label: t("home.published"), amount: district.publishedPostings, of: "postings", href: "/postings" },
    { label: t("home.waiting"), amount: district.submittedPostings, of: "postings", href: "/admin/review" },
    {
      label: t("home.organisations"),
      amount: district.submittedOrganisations,
      of: "organisations",
      href: SUBMITTED,
    },
    ...told.map((figure) => ({ ...figure, of: "people" as const })),
  ];
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("home.lead")}</Lead>
      <h2>{t("home.todo")}</h2>
      <Waiting district={district} />
      <h2>{t("home.figures")}</h2>
      <Figures label={t("home.figures")} figures={figures} />
      {told.length < people.length ? <p className="hint">{t("home.fewPeople", { smallest: SMALLEST_GROUP })}</p> : null}
    </>
  );
}

interface Waits {
  readonly submittedPostings: number;
  readonly submittedOrganisations: number;
  readonly askedOrganisations: number;
  readonly minimumWageVerified: boolean;
  readonly troubles: readonly Trouble[];
}

function Waiting({ district }: { district: Waits }) {
  const { t } = useTranslation("administration");
  const when = t("home.now");
  const todos: Todo[] = [];
  const [trouble] = district.troubles;
  if (trouble !== undefined) {
    const action = { href: "/admin/jobs", label: t("home.openJobs") };
    todos.push({ key: "jobs", when, late: true, what: t(`trouble.${trouble}`), action });
  }
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
