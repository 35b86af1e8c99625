package health.soma.wild;

/// How an order comes into the house and is worked off: typed and clicked, received as a file of FHIR and clicked, or
/// written straight into the tables as the application's own login.
enum Way {
    PAGE,
    IMPORT,
    SQL
}
