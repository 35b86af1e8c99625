package health.soma.prescriptions;

import health.soma.anatomy.Anatomy;
import health.soma.diagnoses.CodeBook;
import health.soma.techniques.Techniques;
import java.time.LocalDate;
import java.util.Set;

/// What is known on the day on which an order is looked through: its codes, and the payers' rules (by id) that hold.
record Knowledge(LocalDate today, CodeBook codes, Set<String> packs, Anatomy anatomy, Techniques techniques) {}
