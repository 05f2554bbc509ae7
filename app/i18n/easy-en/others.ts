import type { notices as plainNotices } from "../en/notices.ts";
import type { refusals as plainRefusals } from "../en/refusals.ts";
import type { training as plainTraining } from "../en/training.ts";
import type { EasyWording } from "../translation.ts";

export const notices = {
  page: {
    lead: "News for you. The newest is on top.",
    empty: "No news now. We will tell you.",
    markRead: "I have read all",
    markedRead: "Done. All are read.",
  },
} as const satisfies EasyWording<typeof plainNotices>;

export const refusals = {
  "not-signed-in": "Please sign in first. Then you come back to this page.",
  "not-allowed": "You cannot see this page. Do you need it? Please call us.",
  "not-found": "We cannot find it. Maybe it is gone.",
  "cross-site-request": "We did not take this. Please go back to our site. Do it again.",
  "too-many-attempts": "That was too often. Please wait a few minutes. Then try again.",
  busy: "The system is busy. This was not done. Please wait. Then try again.",
  "wrong-credentials": "The number or the password is wrong. Please look again. Forgot the password? Please call us.",
  "wrong-password": "Your password now is wrong. Please write it again.",
  "account-disabled": "This account is closed. Please call us.",
  "invalid-input": "We do not understand something here. Please look again.",
  "form-too-large": "The text is too long. We did not take it. Please go back. Make it shorter. Send it again.",
  "phone-invalid": "The phone number is wrong. It has 11 numbers. For example 13800000000.",
  "phone-taken": "This number has an account. You can sign in.",
  "password-too-weak": "The password is too easy. At least {{minimum}} letters. Not your phone number.",
  "citizen-id-invalid": "The ID number is wrong. Please look at the card. Write it again.",
  "certificate-number-invalid": "The certificate number is wrong. Please look at it. Write it again.",
  "date-in-past": "This day is over. Please write today or a later day.",
  "transition-not-allowed": "You cannot do this now. Please load the page again.",
  "posting-closed": "This job is gone. You can look at jobs like it.",
  "changed-meanwhile": "Somebody changed it just now. Please look. Then do it again.",
  "undo-over": "You cannot take it back yourself any more. Please call your counsellor. They can.",
  "already-applied": "You have said that you are interested. Once is enough.",
  "consent-missing": "You must say yes first. Please tick the box.",
  "fair-not-open": "You cannot register for this fair now.",
  "already-registered": "You are registered. Once is enough.",
} as const satisfies EasyWording<typeof plainRefusals>;

export const training = {
  list: { lead: "Learning is free. Do you want to? Call us. Or tell your counsellor." },
  page: {
    joinText: "Call us. Or tell your counsellor. Do you need sign language, transport or large print? Tell us too.",
  },
} as const satisfies EasyWording<typeof plainTraining>;
