import type { AbilityProfile } from "#app/domain/abilities/dimensions.ts";

/**
 * What work of a kind usually asks for: the team's own judgement, partial on purpose. It only pre-fills an employer's form,
 * who confirms or changes each line; what nobody confirmed is unknown.
 */
export const SEATED_HANDWORK: AbilityProfile = {
  sight: 2,
  "hand-use": 2,
  lifting: 1,
  reaching: 1,
  sitting: 2,
  counting: 1,
  focus: 1,
  "following-steps": 1,
  pace: 1,
};

export const FINE_HANDWORK: AbilityProfile = {
  sight: 3,
  "hand-use": 3,
  reaching: 1,
  sitting: 2,
  focus: 2,
  "following-steps": 2,
  pace: 2,
};

export const CRAFT: AbilityProfile = {
  sight: 2,
  "hand-use": 3,
  reaching: 1,
  sitting: 2,
  focus: 2,
  "following-steps": 2,
  pace: 0,
  pressure: 0,
};

export const SEWING: AbilityProfile = { ...FINE_HANDWORK, sight: 2, noise: 2, pressure: 1 };

export const STANDING_LINE: AbilityProfile = {
  sight: 2,
  "hand-use": 2,
  lifting: 2,
  reaching: 2,
  standing: 2,
  walking: 1,
  focus: 1,
  "following-steps": 1,
  pace: 2,
  teamwork: 1,
  noise: 2,
};

export const MACHINE: AbilityProfile = {
  sight: 2,
  "hand-use": 2,
  lifting: 2,
  reaching: 2,
  standing: 2,
  walking: 1,
  focus: 2,
  "following-steps": 2,
  noise: 2,
  temperature: 1,
};

export const INSPECTION: AbilityProfile = {
  sight: 3,
  "hand-use": 2,
  sitting: 2,
  reading: 1,
  counting: 1,
  focus: 2,
  "following-steps": 2,
  pace: 2,
};

export const CLEANING: AbilityProfile = {
  sight: 1,
  "hand-use": 1,
  lifting: 1,
  reaching: 3,
  standing: 2,
  walking: 2,
  "following-steps": 1,
  pace: 1,
};

export const WATCHING: AbilityProfile = {
  sight: 2,
  hearing: 2,
  speech: 2,
  standing: 1,
  walking: 2,
  reading: 1,
  writing: 1,
  focus: 1,
  strangers: 2,
  "shift-work": 2,
};

export const DESK: AbilityProfile = {
  sight: 2,
  "hand-use": 2,
  lifting: 0,
  sitting: 2,
  reading: 2,
  writing: 2,
  counting: 1,
  memory: 2,
  focus: 2,
  "following-steps": 2,
  teamwork: 1,
  noise: 1,
};

export const DATA_ENTRY: AbilityProfile = { ...DESK, memory: 1, teamwork: 0, strangers: 0, pace: 2 };

export const SPECIALIST_DESK: AbilityProfile = {
  ...DESK,
  reading: 3,
  counting: 2,
  focus: 3,
  "following-steps": 3,
  pressure: 2,
  teamwork: 2,
};

export const TELEPHONE: AbilityProfile = {
  hearing: 3,
  speech: 3,
  "hand-use": 2,
  sitting: 2,
  reading: 2,
  writing: 2,
  memory: 2,
  focus: 2,
  pressure: 2,
  strangers: 3,
};

export const CHAT: AbilityProfile = {
  sight: 2,
  hearing: 0,
  speech: 0,
  "hand-use": 2,
  sitting: 2,
  reading: 2,
  writing: 2,
  memory: 2,
  focus: 2,
  pace: 2,
  strangers: 3,
};

export const SHOP: AbilityProfile = {
  sight: 2,
  hearing: 2,
  speech: 2,
  "hand-use": 2,
  lifting: 1,
  standing: 2,
  walking: 1,
  reading: 1,
  counting: 2,
  strangers: 3,
};

export const WAREHOUSE: AbilityProfile = {
  sight: 2,
  "hand-use": 1,
  lifting: 2,
  reaching: 2,
  standing: 2,
  walking: 2,
  reading: 1,
  counting: 2,
  memory: 1,
  temperature: 1,
};

export const SORTING: AbilityProfile = {
  sight: 2,
  "hand-use": 1,
  lifting: 1,
  reaching: 2,
  standing: 2,
  reading: 1,
  focus: 1,
  "following-steps": 1,
  pace: 2,
};

export const KITCHEN: AbilityProfile = {
  sight: 2,
  "hand-use": 2,
  lifting: 2,
  reaching: 2,
  standing: 3,
  walking: 1,
  "following-steps": 2,
  pace: 2,
  teamwork: 1,
  temperature: 1,
  noise: 2,
};

export const WAITING: AbilityProfile = {
  sight: 2,
  hearing: 2,
  speech: 2,
  "hand-use": 1,
  lifting: 1,
  standing: 3,
  walking: 2,
  memory: 2,
  strangers: 3,
};

export const FIELD: AbilityProfile = {
  sight: 1,
  "hand-use": 1,
  lifting: 2,
  reaching: 3,
  standing: 2,
  walking: 2,
  "following-steps": 1,
  pace: 1,
  temperature: 2,
};

export const FEEDING: AbilityProfile = {
  sight: 1,
  "hand-use": 1,
  lifting: 2,
  reaching: 2,
  walking: 2,
  counting: 1,
  memory: 1,
  "following-steps": 1,
  temperature: 2,
};

export const DRIVING: AbilityProfile = {
  sight: 3,
  hearing: 2,
  "hand-use": 2,
  sitting: 2,
  reading: 2,
  focus: 3,
  "following-steps": 2,
  pressure: 1,
};

export const DELIVERY: AbilityProfile = {
  sight: 2,
  hearing: 2,
  speech: 2,
  lifting: 2,
  walking: 2,
  "climbing-steps": 2,
  reading: 2,
  memory: 2,
  pace: 3,
  strangers: 2,
  temperature: 2,
};

export const CARE: AbilityProfile = {
  sight: 2,
  hearing: 2,
  speech: 2,
  "hand-use": 2,
  lifting: 2,
  standing: 2,
  walking: 1,
  memory: 2,
  strangers: 2,
};

export const TREATMENT: AbilityProfile = {
  sight: 0,
  hearing: 2,
  speech: 2,
  "hand-use": 2,
  standing: 2,
  memory: 2,
  focus: 2,
  strangers: 2,
};

export const BEAUTY: AbilityProfile = { ...TREATMENT, sight: 2, "hand-use": 3 };

export const REPAIR: AbilityProfile = {
  sight: 2,
  "hand-use": 3,
  lifting: 1,
  sitting: 1,
  reading: 2,
  counting: 1,
  memory: 2,
  focus: 2,
  "following-steps": 3,
  strangers: 1,
};
