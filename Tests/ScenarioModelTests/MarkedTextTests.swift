import TestSupport
import Testing

@Suite("Marked texts")
struct MarkedTextTests {
  @Test("marks are taken out and their places counted without them")
  func places() {
    let marked = MarkedText("1️⃣{\"é𝄞\": 2️⃣3,\n  🔟\"b\": 3️⃣4️⃣5}")
    #expect(marked.text == "{\"é𝄞\": 3,\n  \"b\": 5}")
    #expect(marked.places[1] == MarkedText.Place(line: 1, column: 1))
    #expect(marked.places[2] == MarkedText.Place(line: 1, column: 8))
    #expect(marked.places[10] == MarkedText.Place(line: 2, column: 3))
    #expect(marked.places[3] == marked.places[4])
    #expect(marked.places.count == 5)
  }
}
