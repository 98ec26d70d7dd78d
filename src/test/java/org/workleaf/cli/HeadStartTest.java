package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadStartTest {

    @Test
    void itsPageIsReadWithoutAComplaint() {
        assertEquals(List.of(), HeadStart.read());
    }
}
