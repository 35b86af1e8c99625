package health.soma.scheduling.pages;

import health.soma.scheduling.Place;
import java.util.List;

/// One session on the booking page: its number, the place chosen for it, and the others it might have.
public record BookingLine(int number, Place chosen, List<Place> choices, String lacking) {}
