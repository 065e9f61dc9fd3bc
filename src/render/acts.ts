/** What to do about a red flag, in words. */
export const acts = {
  emergency: 'Go to an emergency department or call an ambulance now',
  urgent: 'See a doctor the same day',
  soon: 'See a doctor within days'
} as const
