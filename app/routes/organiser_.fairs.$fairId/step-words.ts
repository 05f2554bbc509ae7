/** The words of each step of a fair: the verb of its button, the question of its page, what follows from it. */
export const STEP_WORDS = {
  create: { verb: "form.create", title: "form.newTitle", text: "desk.noneText" },
  announce: { verb: "step.announce", title: "step.announceTitle", text: "step.announceText" },
  "close-registration": {
    verb: "step.closeRegistration",
    title: "step.closeRegistrationTitle",
    text: "step.closeRegistrationText",
  },
  "reopen-registration": {
    verb: "step.reopenRegistration",
    title: "step.reopenRegistrationTitle",
    text: "step.reopenRegistrationText",
  },
  hold: { verb: "step.hold", title: "step.holdTitle", text: "step.holdText" },
  cancel: { verb: "step.cancel", title: "step.cancelTitle", text: "step.cancelText" },
} as const;
