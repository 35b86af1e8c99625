package health.soma.patients.pages;

import gg.jte.Content;

/// A section of the patient's page with its heading.
public record PatientSection(String title, Content content) {}
