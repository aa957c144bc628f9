import JSONText
import Reports
import Testing

@Suite("Renderers")
struct RendererTests {
  private let report: Report = {
    var table = Table(
      id: "measures",
      caption: "Measures of one run",
      columns: [
        Column("label", "Measure", .leading),
        Column("estimate", "Estimate"),
        Column("interval", "95 % interval", for: .people),
        Column("low", "Low", for: .files),
        Column("basis", "Basis", .leading),
      ],
      footnotes: ["Basis: A counting, B past missions, C judgement only."]
    )
    table.add([
      Cell("Troops | week 52"), Cell(13845, shown: "13,800"), Cell("13,500-14,100"),
      Cell(13545.5, shown: "13,545.5"), Cell("B"),
    ])
    table.add([
      Cell("Weeks, \"full\""), .missing("not reached in enough runs"), Cell("-"), .missing(),
      Cell("B"),
    ])
    return Report(
      title: "baseline",
      asOf: "2025-02-25",
      given: "if a thin ceasefire is signed",
      notes: ["One note."],
      sections: [ReportSection("Measures", [.paragraph("1. first"), .table(table)])]
    )
  }()

  @Test("the terminal lines up words on the left and numbers on the right")
  func terminal() {
    #expect(
      TerminalReport.text(report) == """
        baseline
        positions as of 2025-02-25
        If a thin ceasefire is signed

        One note.

        Measures
        --------
        1. first

        Measures of one run
        Measure                             Estimate  95 % interval  Basis
        ----------------  --------------------------  -------------  -----
        Troops | week 52                      13,800  13,500-14,100  B
        Weeks, "full"     not reached in enough runs              -  B
        Basis: A counting, B past missions, C judgement only.

        """
    )
  }

  @Test("no line is longer than the terminal is wide", arguments: [40, 60, 80, 120])
  func width(width: Int) {
    for line in TerminalReport.text(report, width: width).split(separator: "\n") {
      #expect(line.count <= width, "\(line)")
    }
  }

  @Test("a table that is too wide becomes one block of lines for each row")
  func records() {
    var table = Table(
      id: "wide",
      columns: [Column("a", "First", .leading), Column("b", "Second"), Column("c", "")]
    )
    let number = Cell(1e17, shown: "100,000,000,000,000,000")
    table.add([Cell("one"), number, number])
    let lines = TerminalTable(table, width: 40).lines
    #expect(
      lines == ["First: one", "  Second: 100,000,000,000,000,000", "  100,000,000,000,000,000"]
    )
  }

  @Test("a long heading breaks at hyphens before a table gives up its shape")
  func longHeading() {
    var table = Table(
      id: "t",
      columns: [Column("a", "Name", .leading), Column("b", "uk-readiness-plus-50")]
    )
    table.add([Cell(String(repeating: "word ", count: 6)), Cell(1, shown: "1.0")])
    #expect(
      TerminalTable(table, width: 24).lines == [
        "Name                 uk-",
        "              readiness-",
        "                 plus-50",
        "-----------  -----------",
        "word word            1.0",
        "word word",
        "word word",
      ]
    )
  }

  @Test("no line is too long, whatever a path or a heading needs", arguments: [40, 60, 80])
  func longWords(width: Int) {
    let path = "contributors.united-kingdom.forces.surveillanceDetachments.unitsPerUnitDeployed"
    var table = Table(
      id: "inputs",
      columns: [
        Column("path", "Path", .leading),
        Column("value", "In a-scenario-with-a-long-name", .leading),
      ]
    )
    table.add([Cell(path + ".more"), Cell("0.5 and " + path)])
    let lines = TerminalTable(table, width: width).lines
    for line in lines { #expect(line.count <= width, "\(line)") }
    let text = lines.joined().filter { $0 != " " }
    #expect(text.contains(path + ".more"), "nothing of a path is lost")
  }

  @Test("words wrap in any column before a table gives up its shape")
  func wrapping() {
    let lines = TerminalReport.text(report, width: 40).split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("Troops |") && $0.contains("13,800") })
    #expect(lines.contains { $0.contains("reached") && !$0.contains("enough") })
  }

  @Test("Markdown escapes what would mean something to it")
  func markdown() {
    #expect(
      MarkdownReport.text(report) == """
        # baseline

        Positions as of 2025-02-25.

        If a thin ceasefire is signed

        One note.

        ## Measures

        1\\. first

        Measures of one run

        | Measure | Estimate | 95 % interval | Basis |
        | :-- | --: | --: | :-- |
        | Troops \\| week 52 | 13,800 | 13,500-14,100 | B |
        | Weeks, "full" | not reached in enough runs | - | B |

        Basis: A counting, B past missions, C judgement only.

        """
    )
  }

  @Test("CSV keeps exact numbers, quotes by RFC 4180, and says what each row rests on")
  func csv() {
    #expect(
      CSVReport.text(report) == """
        asOf,given,label,estimate,low,basis\r
        2025-02-25,if a thin ceasefire is signed,Troops | week 52,13845,13545.5,B\r
        2025-02-25,if a thin ceasefire is signed,"Weeks, ""full""\",,,B\r

        """
    )
  }

  @Test("a table without a column for the basis takes the table's own")
  func tableBasis() {
    var table = Table(id: "t", columns: [Column("week", "Week")], basis: "A")
    table.add([Cell(4, shown: "4")])
    #expect(
      CSVReport.text(table, asOf: "2025-02-25", given: "")
        == "asOf,given,week,basis\r\n2025-02-25,,4,A\r\n"
    )
  }

  @Test("a table with a day in each row does not carry the report's as well")
  func ownDay() {
    var table = Table(id: "t", columns: [Column("name", "Name"), Column("asOf", "As of")])
    table.add([Cell("baseline"), Cell("2025-02-25")])
    #expect(
      CSVReport.text(table, asOf: "", given: "")
        == "given,name,asOf,basis\r\n,baseline,2025-02-25,\r\n"
    )
  }

  @Test("JSON gives each row as an object, missing numbers as null")
  func json() {
    let text = JSONText.write(JSONReport.node(report), style: .compact)
    #expect(
      text == """
        {"title":"baseline","asOf":"2025-02-25","given":"if a thin ceasefire is signed",\
        "notes":["One note."],"sections":[{"heading":"Measures","paragraphs":["1. first"],\
        "tables":[{"id":"measures","caption":"Measures of one run","basis":null,"rows":[\
        {"label":"Troops | week 52","estimate":13845,"low":13545.5,"basis":"B"},\
        {"label":"Weeks, \\"full\\"","estimate":null,"low":null,"basis":"B"}],\
        "footnotes":["Basis: A counting, B past missions, C judgement only."]}]}]}
        """
    )
  }
}

@Suite("Lines of text")
struct TextLinesTests {
  @Test("wrapping breaks at blanks, hangs what follows, and breaks only words longer than a line")
  func wrapping() {
    #expect(TextLines.wrap("aa bb cc", width: 5) == ["aa bb", "cc"])
    #expect(TextLines.wrap("aa bb cc", width: 5, hanging: " ") == ["aa bb", " cc"])
    #expect(TextLines.wrap("abcdefgh i", width: 4) == ["abcd", "efgh", "i"])
    #expect(TextLines.wrap("x given.climate", width: 10) == ["x", "given.", "climate"])
    #expect(TextLines.wrap("a-b/c.d-efg", width: 9, hanging: "  ") == ["a-b/c.d-", "  efg"])
    #expect(TextLines.wrap("a\nb", width: 9) == ["a", "b"])
    #expect(TextLines.wrap("", width: 9) == [""])
  }

  @Test("cutting leaves two points as a sign")
  func cutting() {
    #expect(TextLines.cut("abcdef", to: 6) == "abcdef")
    #expect(TextLines.cut("abcdefg", to: 6) == "abcd..")
  }
}
