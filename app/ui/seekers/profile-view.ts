import type { IsoDate } from "#app/domain/dates.ts";
import type { ProfileContent, ProfileExtent } from "#app/domain/seekers/profile.ts";

/** What the profile's pages show: the profile as it is read, its numbers masked. */
export interface ProfileView {
  readonly seekerId: number;
  readonly onBehalf: boolean;
  readonly content: ProfileContent;
  readonly extent: ProfileExtent;
  readonly certificate: {
    readonly citizenId: string | null;
    readonly certificateNumber: string | null;
    readonly issuedOn: IsoDate | null;
    readonly validUntil: IsoDate | null;
  };
  readonly work: readonly {
    readonly id: number;
    readonly title: string;
    readonly employer: string | null;
    readonly from: IsoDate | null;
    readonly to: IsoDate | null;
  }[];
  readonly training: readonly {
    readonly id: number;
    readonly title: string;
    readonly provider: string | null;
    readonly finishedOn: IsoDate | null;
    readonly skill: string | null;
  }[];
  readonly updatedOn: IsoDate;
}

/** A masked number for eye and ear: a screen reader would say every star. */
export function shownNumber(masked: string): string {
  return masked.replace(/\*{3,}/g, "…");
}
