import type { accounts as plain } from "../en/accounts.ts";
import type { EasyWording } from "../translation.ts";

export const accounts = {
  signIn: {
    lead: "Sign in with your mobile number. You can look at jobs without it.",
    phoneHint: "11 numbers. For example 13800000000.",
    forgotten: "Forgot the password? Please call us. We give you a new one.",
    noAccount: "New here?",
    register: "Register",
  },
  register: {
    lead: "It is free. Then we can suggest jobs to you.",
    helped: "Is it hard to fill in? A liaison can help you. You can also call us.",
    nameHint: "The name on your ID card.",
    phoneHint: "You sign in with it. We call you on it.",
    passwordHint: "At least {{minimum}} letters. Put some words together. That is easy to remember.",
    privacyTitle: "What we do with your information",
    privacyUse: "We use it to help you find work.",
    privacyWho:
      "Who sees it: you, your counsellor, and a liaison you allow. Employers see your name only if you say yes.",
    privacyNever: "Employers never see the kind or grade of your disability. It does not matter for suggestions.",
    privacyEnd: "You can say no at any time. We can change it. We can delete it.",
    consent: "I have read this. I say yes.",
    needConsent: "We can only save it if you say yes. Please tick the box.",
    haveAccount: "Do you have an account?",
  },
  account: {
    lead: "Here you can change your name and your password.",
    phoneChange: "Do you have a new number? Please call us.",
    passwordLead: "Your other phones and computers must sign in again.",
    sessionsLead: "Do you see a device you do not know? Sign it out. Then change the password.",
  },
  flash: {
    welcome: "Your account is ready. Now tell us what you can do.",
    passwordChanged: "The password is new. Your other phones and computers must sign in again.",
  },
} as const satisfies EasyWording<typeof plain>;
