import type { RefusalCode } from "#app/domain/refusals.ts";

/** What to say for each refusal: what is the matter, and what the reader can do now. */
export const refusals = {
  "not-signed-in": "Please sign in first. You will come back to this page afterwards.",
  "not-allowed":
    "Only people with permission can see this. If you need it, please contact the district federation's administrator.",
  "not-found": "We could not find what you asked for. It may have ended or moved.",
  "cross-site-request":
    "This was sent from another website, so for your safety we did not accept it. Please open the page on this site and send it again.",
  "too-many-attempts": "There have been many attempts. Please wait a few minutes and try again.",
  busy: "The system is busy just now, and this could not be done. Please wait half a minute and try again. If you filled in a form, go back to it and send it once more.",
  "wrong-credentials":
    "The phone number or the password is not right. Please check both; staff can reset a forgotten password.",
  "wrong-password": "The present password is not right. Please try again; staff can reset a forgotten one.",
  "account-disabled": "This account has been switched off. Please contact the district federation to open it again.",

  "invalid-input": "We could not understand some of this. Please check it and send it again.",
  "form-too-large":
    "This is longer than we can take, so we did not keep it. Go back with your browser, where your text still is, make it shorter and send it again.",
  "phone-invalid": "Please write an 11-digit mobile number, for example 13800000000.",
  "contact-phone-invalid":
    "Please write a mobile number of 11 digits, or a landline with its area code, for example 0574-88580000.",
  "phone-taken": "This phone number already has an account. Please sign in, or use another number.",
  "password-too-weak":
    "Please use at least {{minimum}} characters, and no phone number or common password. A few unrelated words work well.",
  "citizen-id-invalid":
    "This ID number is not right. Please check all 18 characters against the card; the last one may be an X.",
  "certificate-number-invalid":
    "This disability certificate number is not right. Please check all 20 characters against the certificate.",
  "certificate-not-of-this-person":
    "The first 18 characters of the certificate number should be the ID number. Please compare both documents.",
  "citizen-id-taken":
    "There is already a profile with this ID number. Please contact the federation: we will find it for you.",
  "person-in-care":
    "This person is registered already and {{inCharge}} looks after them. Please talk to {{inCharge}}; no need to register again.",
  "credit-code-invalid":
    "This unified social credit code is not right. Please check all 18 characters against the licence or certificate.",
  "credit-code-taken":
    "The organisation with this code is already here. Please check the code; if it is right, ask a colleague who has an account, or the district federation, to let you in.",
  "date-in-past": "This date has passed. Please write today or a later date.",

  "transition-not-allowed":
    "This step is not possible at the moment; something may just have changed. Please reload the page to see the latest.",
  "pay-below-minimum-wage":
    "This pay is below the local minimum wage of {{figure}} yuan: {{shortfall}} yuan are missing (source: {{source}}). Please raise it and send it again.",
  "pay-required": "Please write the pay. It is the first thing jobseekers look at.",
  "organisation-not-verified":
    "The organisation has not been verified yet, or is suspended: its postings cannot be public now. They can once it is verified.",
  "date-in-future": "This day is still to come. Please give today or an earlier day.",
  "answer-reason-missing": "Please choose the main reason.",
  "reason-required": "Please write a sentence or two saying why, so that the reader understands.",
  "legal-ground-required":
    "Please write by which rule this may be asked. Without one, return the posting for the employer to change.",
  "limits-need-review":
    "A published posting cannot be given words that shut people out by sex, marriage, ethnicity, religion, health or origin. Please change the words. If a law allows them, take the posting back, change it, and submit it for review.",
  "return-reason-required": "Please write why you are returning this, so that the employer knows what to change.",
  "posting-closed": "This job has been filled or has ended. You may like to look at similar ones.",
  "posting-deadline-passed":
    "The last day for applications to this job has passed: once published, nobody could apply. Please return it to the employer for another date.",
  "changed-meanwhile":
    "Somebody changed this while you were writing. Please look at the latest version and send yours again.",

  "file-missing": "Please choose a file first.",
  "file-empty": "There is nothing in this file. Please check that it is the right one.",
  "file-too-large": "The file is too large: 10 MB at most. You can upload it in several parts.",
  "file-type-unknown":
    "We can read CSV and XLSX files only. Please save it as one of these in your spreadsheet program.",
  "file-extension-mismatch":
    "The content does not match the ending of the file name. Please save it again as CSV or XLSX in your spreadsheet program.",
  "file-damaged": "This file cannot be opened; it may be damaged. Please save it again and upload it once more.",
  "file-compression-suspicious":
    "This file unpacks to an unusual size, so for safety we did not read it. Please save a fresh copy in your spreadsheet program.",
  "file-encoding-unknown": "We cannot tell how the text is encoded. Please save it as CSV in UTF-8, or as XLSX.",
  "file-too-complex":
    "This file has more cells or text than any list of postings, so it was not read. Please keep the list only, save it again and upload that.",
  "too-many-rows": "There are too many rows: 50,000 at most at a time. Please split the file.",
  "heading-rows-invalid":
    "There are no headings in these rows. Please name rows with text, three at most, from the top down.",
  "columns-not-mapped": "Some required columns are not matched yet. Please tell us what each column is.",
  "parameter-overlaps":
    "This area already has a figure for part of that period. Choose another first day, or check the table above.",
  "parameter-ends-before-start": "The last day cannot be before the first. Please change one of them.",
  "own-account":
    "You cannot disable your own account or take away your own administrator role. Please ask another administrator.",
  "role-needs-organisation": "This role belongs to an organisation. Please choose one.",
  "role-needs-area": "A liaison belongs to a town or street. Please choose one.",
  "already-member":
    "Your account belongs to an organisation already. To look after another one, please contact the federation.",

  "already-applied":
    "You have already said you are interested in this job; once is enough. Its progress is under “My job search”.",
  "consent-missing": "This step needs the person's own consent. Please ask for it first.",
  "not-of-working-age":
    "The rules do not allow a referral at this age. Please ask an employment counsellor if you have questions.",
  "undo-over":
    "The time to take this back yourself is over. Please call an employment counsellor: they can still take it back for you.",

  "proposal-outdated":
    "Things have changed for this pair, and it cannot be decided like this any more. Please look at the page as it is now, or ask for a new proposal.",
  "no-free-place": "All free seats of this place are kept for other people. Please release one of them first.",

  "fair-not-open": "This fair is not taking registrations now. Please look at the others.",
  "fair-over": "This fair is over or cancelled and can no longer be changed.",
  "fair-ends-before-start": "The end must be later than the start. Please change one of them.",
  "registration-after-fair": "Registration cannot end after the day of the fair. Please choose an earlier day.",
  "already-registered": "This registration already exists; once is enough.",
  "course-ends-before-start": "The course cannot end before it begins. Please change one of the days.",
} as const satisfies Record<RefusalCode, string>;
