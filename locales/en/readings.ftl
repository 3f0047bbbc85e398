# Saying why one reads what few may read.
readings-why = Why you read this
readings-why-none = Choose
readings-why-asked = The person asked for it
readings-why-journey = Travel, rooms or meals
readings-why-host = A host or an authority asks for it
readings-why-safety = Safety or an emergency
readings-why-support = Something does not work, or is wrong
readings-why-other = Another reason
readings-words = In your own words
readings-words-hint = Needed only for another reason. It is recorded, and shown to the person.
readings-held = Your reason “{ $reason }” holds for this person until { $until }. Each reading is recorded.
readings-reason = { $why }: { $words }
readings-no-reason = Say first why you read this.
readings-error-why = Choose why you read this.
readings-error-control = There is an invisible character in it that cannot be kept; type it again.
readings-error-long = At most { $most } characters; this has { $count }.
readings-error-other = Say the reason in { $least } characters or more, or choose another one above.
