import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import type { Services } from "#app/server/services.server.ts";
import { endApplicationsOfPosting } from "#app/usecases/applications/end-for-posting.ts";
import { tellOfAlarms } from "#app/usecases/notices/tell-of-alarms.ts";
import { tellOfApplication } from "#app/usecases/notices/tell-of-application.ts";
import { tellOfFair, tellOfInvitation } from "#app/usecases/notices/tell-of-fair.ts";
import { tellOfJoinRequest } from "#app/usecases/notices/tell-of-join-request.ts";
import { tellOfOrganisation } from "#app/usecases/notices/tell-of-organisation.ts";
import { tellOfPosting } from "#app/usecases/notices/tell-of-posting.ts";
import { tellOfSearchNews } from "#app/usecases/notices/tell-of-search-news.ts";
import { tellOfSuggestion } from "#app/usecases/notices/tell-of-suggestion.ts";
import { tellOfVisit } from "#app/usecases/notices/tell-of-visit.ts";

export type NoticesJobs =
  | "applications.end-for-posting"
  | "notices.tell-of-alarms"
  | "notices.tell-of-application"
  | "notices.tell-of-fair"
  | "notices.tell-of-invitation"
  | "notices.tell-of-join-request"
  | "notices.tell-of-organisation"
  | "notices.tell-of-posting"
  | "notices.tell-of-search-news"
  | "notices.tell-of-suggestion"
  | "notices.tell-of-visit";

/** Jobs that tell people what happened. */
export function noticesHandlers(services: Services): Pick<JobHandlers, NoticesJobs> {
  return {
    "applications.end-for-posting": async ({ payload }) => {
      await endApplicationsOfPosting(services, payload.postingId);
    },
    "notices.tell-of-alarms": ({ payload }) => tellOfAlarms(services, payload.auditId),
    "notices.tell-of-application": ({ payload }) => tellOfApplication(services, payload.applicationId, payload.eventId),
    "notices.tell-of-fair": ({ payload }) => tellOfFair(services, payload.fairId, payload.auditId),
    "notices.tell-of-invitation": ({ payload }) => tellOfInvitation(services, payload.fairId, payload.postingId),
    "notices.tell-of-join-request": ({ payload }) => tellOfJoinRequest(services, payload.requestId),
    "notices.tell-of-organisation": ({ payload }) =>
      tellOfOrganisation(services, payload.organisationId, payload.auditId),
    "notices.tell-of-posting": ({ payload }) => tellOfPosting(services, payload.postingId, payload.auditId),
    "notices.tell-of-search-news": ({ payload }) => tellOfSearchNews(services, payload.savedSearchId, payload.auditId),
    "notices.tell-of-suggestion": ({ payload }) => tellOfSuggestion(services, payload.seekerId, payload.postingId),
    "notices.tell-of-visit": ({ payload }) => tellOfVisit(services, payload.entryId),
  };
}
