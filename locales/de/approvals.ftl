# Handlungen, für die eine zweite Person nötig ist.
approvals-own = Sie haben das selbst beantragt. Eine zweite Person muss entscheiden.
approvals-decided = Darüber ist schon entschieden.
