import type { JsonSchema } from './JsonSchema.ts'

/** Generated from the TypeScript types of src/server/routing/ComposedAnswers.ts by `npm run generate`. */
export const COMPOSED_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
 "AcrossPage": {
  "type": "object",
  "properties": {
   "group": {
    "type": "string"
   },
   "groups": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DeskLink"
    }
   },
   "row": {
    "$ref": "#/components/schemas/DeskRow"
   },
   "members": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DeskMember"
    }
   },
   "total": {
    "type": "number"
   },
   "offset": {
    "type": "number"
   },
   "cells": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DeskCell"
    }
   },
   "round": {
    "type": "string"
   },
   "revision": {
    "type": "number"
   },
   "asOf": {
    "type": "string"
   },
   "period": {
    "type": "object",
    "properties": {
     "from": {
      "type": "string"
     },
     "to": {
      "type": "string"
     }
    },
    "required": [
     "from",
     "to"
    ],
    "additionalProperties": false
   },
   "lane": {
    "anyOf": [
     {
      "enum": [
       "assessor",
       "expert",
       "self",
       "test",
       "objection",
       "import",
       "probe"
      ]
     },
     {
      "type": "null"
     }
    ]
   },
   "seat": {
    "type": "string"
   },
   "may": {
    "type": "object",
    "properties": {
     "override": {
      "type": "boolean"
     },
     "propose": {
      "type": "boolean"
     },
     "record": {
      "type": "boolean"
     },
     "readOthers": {
      "type": "boolean"
     },
     "comment": {
      "type": "boolean"
     },
     "evidence": {
      "type": "boolean"
     },
     "behalf": {
      "type": "boolean"
     }
    },
    "required": [
     "override",
     "propose",
     "record",
     "readOthers",
     "comment",
     "evidence",
     "behalf"
    ],
    "additionalProperties": false
   },
   "authors": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DeskAuthor"
    }
   }
  },
  "required": [
   "group",
   "groups",
   "rows",
   "row",
   "members",
   "total",
   "offset",
   "cells",
   "round",
   "revision",
   "asOf",
   "period",
   "lane",
   "seat",
   "may",
   "authors"
  ],
  "additionalProperties": false
 },
 "Amount": {
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "points"
     },
     "value": {
      "$ref": "#/components/schemas/Expr"
     }
    },
    "required": [
     "kind",
     "value"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "percent"
     },
     "value": {
      "type": "string"
     }
    },
    "required": [
     "kind",
     "value"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "all"
     }
    },
    "required": [
     "kind"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "levels"
     },
     "by": {
      "$ref": "#/components/schemas/Expr"
     },
     "table": {
      "type": "object",
      "additionalProperties": {
       "$ref": "#/components/schemas/AmountValue"
      }
     },
     "otherwise": {
      "$ref": "#/components/schemas/AmountValue"
     }
    },
    "required": [
     "kind",
     "by",
     "table"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "tiers"
     },
     "by": {
      "$ref": "#/components/schemas/Expr"
     },
     "tiers": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Tier"
      }
     },
     "otherwise": {
      "$ref": "#/components/schemas/AmountValue"
     }
    },
    "required": [
     "kind",
     "by",
     "tiers"
    ],
    "additionalProperties": false
   }
  ]
 },
 "AmountValue": {
  "anyOf": [
   {
    "const": "all"
   },
   {
    "type": "object",
    "properties": {
     "points": {
      "type": "string"
     }
    },
    "required": [
     "points"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "percent": {
      "type": "string"
     }
    },
    "required": [
     "percent"
    ],
    "additionalProperties": false
   }
  ]
 },
 "AnalysisSheet": {
  "type": "object",
  "properties": {
   "programme": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "receipt": {
    "type": "string"
   },
   "tables": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TableAnalysis"
    }
   },
   "losses": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/LossRow"
    }
   },
   "clauses": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ClauseRow"
    }
   }
  },
  "required": [
   "programme",
   "title",
   "receipt",
   "tables",
   "losses",
   "clauses"
  ],
  "additionalProperties": false
 },
 "Anomaly": {
  "type": "object",
  "properties": {
   "kind": {
    "$ref": "#/components/schemas/AnomalyKind"
   },
   "text": {
    "type": "string"
   },
   "person": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "unit": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "node": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "group": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "kind",
   "text",
   "person",
   "unit",
   "node",
   "group"
  ],
  "additionalProperties": false
 },
 "AnomalyKind": {
  "enum": [
   "all-full",
   "off-mean",
   "indistinct",
   "self-above",
   "burst"
  ]
 },
 "AnomalyList": {
  "type": "object",
  "properties": {
   "found": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Anomaly"
    }
   },
   "thresholds": {
    "$ref": "#/components/schemas/Thresholds"
   }
  },
  "required": [
   "found",
   "thresholds"
  ],
  "additionalProperties": false
 },
 "Answer": {
  "type": "object",
  "properties": {
   "check": {
    "type": "string"
   },
   "object": {
    "type": "string"
   },
   "lane": {
    "$ref": "#/components/schemas/Lane"
   },
   "by": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "state": {
    "enum": [
     "answered",
     "cantTell",
     "notDrawn",
     "declaredNone"
    ]
   },
   "value": {
    "$ref": "#/components/schemas/AnswerValue"
   },
   "why": {
    "type": "string"
   },
   "proof": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "confirmedBy": {
    "type": "string"
   }
  },
  "required": [
   "check",
   "lane",
   "by",
   "at",
   "state"
  ],
  "additionalProperties": false
 },
 "AnswerValue": {
  "anyOf": [
   {
    "type": "string"
   },
   {
    "$ref": "#/components/schemas/Facts.Rate"
   },
   {
    "$ref": "#/components/schemas/Rows"
   }
  ]
 },
 "Assessor": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "aliases": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "unit": {
    "type": "string"
   },
   "instead": {
    "type": "string"
   },
   "readings": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "name",
   "aliases",
   "readings"
  ],
  "additionalProperties": false
 },
 "AssessorSheet": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "aliases": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "unit": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "instead": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "readings": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "rows": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "key": {
       "type": "string"
      },
      "card": {
       "type": "string"
      },
      "number": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "marks": {
       "type": "string"
      }
     },
     "required": [
      "key",
      "card",
      "number",
      "name",
      "marks"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "name",
   "aliases",
   "unit",
   "instead",
   "readings",
   "rows"
  ],
  "additionalProperties": false
 },
 "Band": {
  "type": "object",
  "properties": {
   "grade": {
    "$ref": "#/components/schemas/GradeChoice"
   },
   "from": {
    "type": "string"
   },
   "above": {
    "type": "string"
   },
   "to": {
    "type": "string"
   },
   "below": {
    "type": "string"
   }
  },
  "required": [
   "grade"
  ],
  "additionalProperties": false
 },
 "Bar": {
  "type": "object",
  "properties": {
   "sure": {
    "type": "number"
   },
   "open": {
    "type": "number"
   }
  },
  "required": [
   "sure",
   "open"
  ],
  "additionalProperties": false
 },
 "BeginningSheet": {
  "type": "object",
  "properties": {
   "title": {
    "type": "string"
   },
   "titles": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "shift": {
    "type": "number"
   },
   "asOf": {
    "type": "string"
   },
   "period": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "from": {
        "type": "string"
       },
       "to": {
        "type": "string"
       }
      },
      "required": [
       "from",
       "to"
      ],
      "additionalProperties": false
     }
    ]
   },
   "programme": {
    "$ref": "#/components/schemas/SheetProgramme"
   },
   "lists": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "group": {
       "type": "string"
      },
      "class": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "string"
        }
       ]
      },
      "size": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "number"
        }
       ]
      },
      "names": {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     },
     "required": [
      "group",
      "class",
      "size",
      "names"
     ],
     "additionalProperties": false
    }
   },
   "strange": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "name": {
       "type": "string"
      },
      "rows": {
       "type": "array",
       "items": {
        "type": "string"
       }
      },
      "called": {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     },
     "required": [
      "name",
      "rows",
      "called"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "title",
   "titles",
   "shift",
   "asOf",
   "period",
   "programme",
   "lists",
   "strange"
  ],
  "additionalProperties": false
 },
 "Blocker": {
  "type": "object",
  "properties": {
   "kind": {
    "enum": [
     "open",
     "untranslated",
     "undecided",
     "test",
     "objection",
     "import",
     "contradiction",
     "cant-tell",
     "unconfirmed",
     "proposal",
     "claim",
     "stale-override",
     "tie"
    ]
   },
   "unit": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "node": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "check": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "object": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "key": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "clears": {
    "$ref": "#/components/schemas/Clearer"
   },
   "href": {
    "type": "string"
   }
  },
  "required": [
   "kind",
   "unit",
   "node",
   "check",
   "object",
   "key",
   "text",
   "clears",
   "href"
  ],
  "additionalProperties": false
 },
 "BlockerCount": {
  "type": "object",
  "properties": {
   "kind": {
    "enum": [
     "open",
     "untranslated",
     "undecided",
     "test",
     "objection",
     "import",
     "contradiction",
     "cant-tell",
     "unconfirmed",
     "proposal",
     "claim",
     "stale-override",
     "tie"
    ]
   },
   "title": {
    "type": "string"
   },
   "way": {
    "type": "string"
   },
   "count": {
    "type": "number"
   },
   "clears": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ClearerCount"
    }
   }
  },
  "required": [
   "kind",
   "title",
   "way",
   "count",
   "clears"
  ],
  "additionalProperties": false
 },
 "Bonus": {
  "type": "object",
  "properties": {
   "node": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "text": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "check": {
    "$ref": "#/components/schemas/ListCheck"
   },
   "lines": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "words": {
       "type": "string"
      },
      "clause": {
       "type": "string"
      }
     },
     "required": [
      "words",
      "clause"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "node",
   "name",
   "section",
   "text",
   "check",
   "lines"
  ],
  "additionalProperties": false
 },
 "BrokenProgramme": {
  "type": "object",
  "properties": {
   "state": {
    "const": "broken"
   },
   "id": {
    "type": "string"
   },
   "issues": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ProgrammeIssue"
    }
   }
  },
  "required": [
   "state",
   "id",
   "issues"
  ],
  "additionalProperties": false
 },
 "CalendarData": {
  "type": "object",
  "properties": {
   "years": {
    "type": "array",
    "items": {
     "type": "number"
    }
   },
   "holidays": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "workdays": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "years",
   "holidays",
   "workdays"
  ],
  "additionalProperties": false
 },
 "CapEffect": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "text": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "name",
   "text"
  ],
  "additionalProperties": false
 },
 "CellPage": {
  "type": "object",
  "properties": {
   "cell": {
    "$ref": "#/components/schemas/DeskCell"
   },
   "unit": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name"
    ],
    "additionalProperties": false
   },
   "trace": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/ExplainedNode"
     }
    ]
   },
   "total": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/PrintedPoints"
     }
    ]
   },
   "history": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PastAnswer"
    }
   },
   "incidents": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DeskIncident"
    }
   }
  },
  "required": [
   "cell",
   "unit",
   "trace",
   "total",
   "history",
   "incidents"
  ],
  "additionalProperties": false
 },
 "Certainty": {
  "enum": [
   "none",
   "name",
   "alias",
   "likely",
   "several"
  ]
 },
 "ChangeMove": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "before": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/StandingBrief"
     }
    ]
   },
   "after": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/StandingBrief"
     }
    ]
   }
  },
  "required": [
   "unit",
   "name",
   "group",
   "before",
   "after"
  ],
  "additionalProperties": false
 },
 "ChangePreview": {
  "type": "object",
  "properties": {
   "title": {
    "type": "string"
   },
   "notes": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "moved": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ChangeMove"
    }
   },
   "unmoved": {
    "type": "number"
   },
   "taken": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TakenAnswer"
    }
   },
   "revision": {
    "type": "number"
   },
   "digest": {
    "type": "string"
   }
  },
  "required": [
   "title",
   "notes",
   "moved",
   "unmoved",
   "taken",
   "revision",
   "digest"
  ],
  "additionalProperties": false
 },
 "ChangesSheet": {
  "type": "object",
  "properties": {
   "today": {
    "type": "string"
   },
   "members": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "id": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "group": {
       "type": "string"
      }
     },
     "required": [
      "id",
      "name",
      "group"
     ],
     "additionalProperties": false
    }
   },
   "groups": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/JoinableGroup"
    }
   },
   "rows": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "node": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "section": {
       "type": "string"
      }
     },
     "required": [
      "node",
      "name",
      "section"
     ],
     "additionalProperties": false
    }
   },
   "withdrawn": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "id": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "on": {
       "type": "string"
      },
      "why": {
       "type": "string"
      }
     },
     "required": [
      "id",
      "name",
      "on",
      "why"
     ],
     "additionalProperties": false
    }
   },
   "former": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/FormerUnit"
    }
   },
   "hints": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/RegisterHint"
    }
   },
   "wording": {
    "$ref": "#/components/schemas/LaterWording"
   },
   "later": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/LaterWording"
    }
   },
   "made": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MadeChange"
    }
   }
  },
  "required": [
   "today",
   "members",
   "groups",
   "rows",
   "withdrawn",
   "former",
   "hints",
   "wording",
   "later",
   "made"
  ],
  "additionalProperties": false
 },
 "Check": {
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "ask": {
      "type": "string"
     },
     "method": {
      "type": "string"
     },
     "evidence": {
      "type": "string"
     },
     "probe": {
      "type": "string"
     },
     "kind": {
      "const": "choice"
     },
     "levels": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "yesNo": {
      "type": "boolean"
     }
    },
    "required": [
     "id",
     "ask",
     "kind",
     "levels",
     "yesNo"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "ask": {
      "type": "string"
     },
     "method": {
      "type": "string"
     },
     "evidence": {
      "type": "string"
     },
     "probe": {
      "type": "string"
     },
     "kind": {
      "const": "number"
     },
     "rate": {
      "type": "boolean"
     },
     "from": {
      "type": "string"
     },
     "to": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "ask",
     "kind",
     "rate"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "ask": {
      "type": "string"
     },
     "method": {
      "type": "string"
     },
     "evidence": {
      "type": "string"
     },
     "probe": {
      "type": "string"
     },
     "kind": {
      "const": "list"
     },
     "fields": {
      "type": "object",
      "additionalProperties": {
       "$ref": "#/components/schemas/Field"
      }
     },
     "of": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "size": {
      "type": "number"
     },
     "open": {
      "type": "boolean"
     },
     "presumeNone": {
      "type": "boolean"
     },
     "incidents": {
      "type": "string"
     },
     "dated": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "ask",
     "kind",
     "fields",
     "open",
     "presumeNone"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "ask": {
      "type": "string"
     },
     "method": {
      "type": "string"
     },
     "evidence": {
      "type": "string"
     },
     "probe": {
      "type": "string"
     },
     "kind": {
      "const": "points"
     },
     "from": {
      "type": "string"
     },
     "to": {
      "type": "string"
     },
     "step": {
      "type": "string"
     },
     "imported": {
      "type": "boolean"
     },
     "source": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "ask",
     "kind",
     "from",
     "to",
     "imported"
    ],
    "additionalProperties": false
   }
  ]
 },
 "ChoiceSheet": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "total": {
    "type": "string"
   },
   "place": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "grades": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "because": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "tiedWith": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "decided": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "grade": {
        "type": "string"
       },
       "by": {
        "type": "string"
       },
       "why": {
        "type": "string"
       }
      },
      "required": [
       "grade",
       "by",
       "why"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "unit",
   "name",
   "group",
   "total",
   "place",
   "grades",
   "because",
   "tiedWith",
   "decided"
  ],
  "additionalProperties": false
 },
 "CitedDocument": {
  "type": "object",
  "properties": {
   "title": {
    "type": "string"
   },
   "number": {
    "type": "string"
   },
   "issued": {
    "type": "string"
   },
   "article": {
    "type": "string"
   },
   "words": {
    "type": "string"
   }
  },
  "required": [
   "title"
  ],
  "additionalProperties": false
 },
 "CitedProof": {
  "type": "object",
  "properties": {
   "ref": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "text",
     "evidence",
     "file"
    ]
   },
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "isGone": {
    "type": "boolean"
   }
  },
  "required": [
   "ref",
   "kind",
   "id",
   "name",
   "isGone"
  ],
  "additionalProperties": false
 },
 "ClaimEffect": {
  "type": "object",
  "properties": {
   "moved": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/NamedMoved"
    }
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/RowEffect"
    }
   },
   "cap": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/CapEffect"
     }
    ]
   }
  },
  "required": [
   "moved",
   "rows",
   "cap"
  ],
  "additionalProperties": false
 },
 "ClaimList": {
  "type": "object",
  "properties": {
   "claims": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ListedClaim"
    }
   },
   "counts": {
    "type": "object",
    "properties": {
     "accepted": {
      "type": "number"
     },
     "refused": {
      "type": "number"
     },
     "withdrawn": {
      "type": "number"
     },
     "drafted": {
      "type": "number"
     },
     "filed": {
      "type": "number"
     }
    },
    "additionalProperties": false
   },
   "offers": {
    "type": "boolean"
   }
  },
  "required": [
   "claims",
   "counts",
   "offers"
  ],
  "additionalProperties": false
 },
 "ClaimPage": {
  "type": "object",
  "properties": {
   "round": {
    "type": "string"
   },
   "asOf": {
    "type": "string"
   },
   "bonus": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Bonus"
     }
    ]
   },
   "same": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SameProof"
    }
   },
   "counted": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "said": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/SaidField"
       }
      },
      "from": {
       "type": "string"
      }
     },
     "required": [
      "said",
      "from"
     ],
     "additionalProperties": false
    }
   },
   "allMoved": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/NamedMoved"
      }
     }
    ]
   },
   "may": {
    "type": "object",
    "properties": {
     "decide": {
      "type": "boolean"
     },
     "whyNot": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     }
    },
    "required": [
     "decide",
     "whyNot"
    ],
    "additionalProperties": false
   },
   "fields": {
    "type": "object",
    "additionalProperties": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    }
   },
   "proof": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedProof"
    }
   },
   "id": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "unit": {
    "type": "string"
   },
   "unitName": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "node": {
    "type": "string"
   },
   "nodeName": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "check": {
    "type": "string"
   },
   "ask": {
    "type": "string"
   },
   "on": {
    "type": "string"
   },
   "said": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SaidField"
    }
   },
   "text": {
    "type": "string"
   },
   "state": {
    "enum": [
     "accepted",
     "refused",
     "withdrawn",
     "drafted",
     "filed"
    ]
   },
   "late": {
    "type": "boolean"
   },
   "draftedAt": {
    "type": "string"
   },
   "filedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedWhy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "verified": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/SaidField"
      }
     }
    ]
   },
   "undone": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "why": {
        "type": "string"
       }
      },
      "required": [
       "at",
       "why"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "round",
   "asOf",
   "bonus",
   "same",
   "counted",
   "allMoved",
   "may",
   "fields",
   "proof",
   "id",
   "version",
   "unit",
   "unitName",
   "group",
   "node",
   "nodeName",
   "section",
   "check",
   "ask",
   "on",
   "said",
   "text",
   "state",
   "late",
   "draftedAt",
   "filedAt",
   "decidedAt",
   "decidedBy",
   "decidedWhy",
   "verified",
   "undone"
  ],
  "additionalProperties": false
 },
 "ClauseRow": {
  "type": "object",
  "properties": {
   "card": {
    "type": "string"
   },
   "code": {
    "type": "string"
   },
   "number": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "clause": {
    "type": "string"
   },
   "units": {
    "type": "number"
   },
   "sum": {
    "type": "string"
   },
   "share": {
    "type": "number"
   },
   "groups": {
    "type": "array",
    "items": {
     "type": "number"
    }
   }
  },
  "required": [
   "card",
   "code",
   "number",
   "name",
   "clause",
   "units",
   "sum",
   "share",
   "groups"
  ],
  "additionalProperties": false
 },
 "ClauseSheet": {
  "type": "object",
  "properties": {
   "key": {
    "type": "string"
   },
   "place": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "cleared": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "decision": {
        "type": "string"
       },
       "why": {
        "type": "string"
       },
       "byName": {
        "type": "string"
       },
       "at": {
        "type": "string"
       }
      },
      "required": [
       "decision",
       "why",
       "byName",
       "at"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "key",
   "place",
   "text",
   "cleared"
  ],
  "additionalProperties": false
 },
 "Clearer": {
  "type": "object",
  "properties": {
   "roles": {
    "type": "array",
    "items": {
     "enum": [
      "assessor",
      "expert",
      "administrator",
      "organiser",
      "lead-assessor",
      "third-party",
      "scoring-group",
      "unit-filler",
      "unit-reviewer",
      "unit-leader",
      "leading-group",
      "auditor"
     ]
    }
   },
   "office": {
    "type": "string"
   },
   "person": {
    "type": "string"
   },
   "name": {
    "type": "string"
   }
  },
  "required": [
   "roles",
   "name"
  ],
  "additionalProperties": false
 },
 "ClearerCount": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "roles": {
    "type": "array",
    "items": {
     "enum": [
      "assessor",
      "expert",
      "administrator",
      "organiser",
      "lead-assessor",
      "third-party",
      "scoring-group",
      "unit-filler",
      "unit-reviewer",
      "unit-leader",
      "leading-group",
      "auditor"
     ]
    }
   },
   "count": {
    "type": "number"
   }
  },
  "required": [
   "name",
   "roles",
   "count"
  ],
  "additionalProperties": false
 },
 "ColumnDuty": {
  "type": "object",
  "properties": {
   "levels": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "updates": {
    "$ref": "#/components/schemas/Updates"
   }
  },
  "required": [
   "levels"
  ],
  "additionalProperties": false
 },
 "ColumnSheet": {
  "type": "object",
  "properties": {
   "levels": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "updates": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "levels",
   "updates"
  ],
  "additionalProperties": false
 },
 "Comparable": {
  "type": "object",
  "properties": {
   "is": {
    "type": "boolean"
   },
   "why": {
    "type": "string"
   }
  },
  "required": [
   "is",
   "why"
  ],
  "additionalProperties": false
 },
 "Comparison": {
  "enum": [
   "=",
   "!=",
   "<",
   "<=",
   ">",
   ">="
  ]
 },
 "ContestedCheck": {
  "type": "object",
  "properties": {
   "check": {
    "$ref": "#/components/schemas/Check"
   },
   "mayDeclareNone": {
    "type": "boolean"
   },
   "isPerSeat": {
    "type": "boolean"
   },
   "objects": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "check",
   "mayDeclareNone",
   "isPerSeat",
   "objects"
  ],
  "additionalProperties": false
 },
 "Coverage": {
  "type": "object",
  "properties": {
   "group": {
    "type": "string"
   },
   "groups": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "name": {
       "type": "string"
      },
      "units": {
       "type": "number"
      },
      "together": {
       "type": "boolean"
      }
     },
     "required": [
      "name",
      "units",
      "together"
     ],
     "additionalProperties": false
    }
   },
   "columns": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CoverageColumn"
    }
   },
   "lines": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CoverageLine"
    }
   }
  },
  "required": [
   "group",
   "groups",
   "columns",
   "lines"
  ],
  "additionalProperties": false
 },
 "CoverageColumn": {
  "type": "object",
  "properties": {
   "code": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "leads": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "code",
   "name",
   "section",
   "leads"
  ],
  "additionalProperties": false
 },
 "CoverageLine": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "s": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "p": {
    "type": "string"
   },
   "m": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "a": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "total": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/SquarePoints"
     }
    ]
   }
  },
  "required": [
   "unit",
   "name",
   "group",
   "s",
   "p",
   "m",
   "a",
   "total"
  ],
  "additionalProperties": false
 },
 "Deadline": {
  "type": "object",
  "properties": {
   "at": {
    "type": "string"
   },
   "workdaysLeft": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "isOver": {
    "type": "boolean"
   }
  },
  "required": [
   "at",
   "workdaysLeft",
   "isOver"
  ],
  "additionalProperties": false
 },
 "DeductionExample": {
  "type": "object",
  "properties": {
   "programme": {
    "type": "string"
   },
   "unit": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name"
    ],
    "additionalProperties": false
   },
   "node": {
    "type": "object",
    "properties": {
     "code": {
      "type": "string"
     },
     "name": {
      "type": "string"
     },
     "points": {
      "type": "string"
     },
     "of": {
      "type": "string"
     }
    },
    "required": [
     "code",
     "name",
     "points",
     "of"
    ],
    "additionalProperties": false
   },
   "clause": {
    "type": "string"
   },
   "ask": {
    "type": "string"
   },
   "answer": {
    "type": "string"
   },
   "by": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "at": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "change": {
    "type": "string"
   },
   "sentence": {
    "type": "string"
   },
   "without": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "unit": {
        "$ref": "#/components/schemas/StandingMove"
       },
       "others": {
        "type": "array",
        "items": {
         "$ref": "#/components/schemas/StandingMove"
        }
       }
      },
      "required": [
       "unit",
       "others"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "programme",
   "unit",
   "node",
   "clause",
   "ask",
   "answer",
   "by",
   "at",
   "change",
   "sentence",
   "without"
  ],
  "additionalProperties": false
 },
 "DeskAuthor": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "answers": {
    "type": "number"
   }
  },
  "required": [
   "name",
   "answers"
  ],
  "additionalProperties": false
 },
 "DeskCell": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "node": {
    "type": "string"
   },
   "applies": {
    "anyOf": [
     {
      "enum": [
       "undecided",
       "undrawn"
      ]
     },
     {
      "type": "boolean"
     }
    ]
   },
   "objects": {
    "type": "object",
    "additionalProperties": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   },
   "answers": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ShownAnswer"
    }
   },
   "points": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/DeskPoints"
     }
    ]
   },
   "selfPoints": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/PrintedPoints"
     }
    ]
   },
   "evidence": {
    "type": "number"
   },
   "incidents": {
    "type": "number"
   },
   "comments": {
    "type": "number"
   },
   "proposed": {
    "type": "boolean"
   }
  },
  "required": [
   "unit",
   "node",
   "applies",
   "objects",
   "answers",
   "points",
   "selfPoints",
   "evidence",
   "incidents",
   "comments",
   "proposed"
  ],
  "additionalProperties": false
 },
 "DeskCheck": {
  "type": "object",
  "properties": {
   "check": {
    "$ref": "#/components/schemas/Check"
   },
   "mayDeclareNone": {
    "type": "boolean"
   },
   "copies": {
    "enum": [
     "object",
     "none",
     "seat"
    ]
   },
   "writable": {
    "type": "boolean"
   },
   "expected": {
    "type": "boolean"
   }
  },
  "required": [
   "check",
   "mayDeclareNone",
   "copies",
   "writable",
   "expected"
  ],
  "additionalProperties": false
 },
 "DeskIncident": {
  "type": "object",
  "properties": {
   "proof": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "kind": {
    "type": "string"
   },
   "id": {
    "type": "string"
   },
   "on": {
    "type": "string"
   },
   "fields": {
    "type": "object",
    "additionalProperties": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    }
   }
  },
  "required": [
   "proof",
   "kind",
   "id",
   "on",
   "fields"
  ],
  "additionalProperties": false
 },
 "DeskLink": {
  "type": "object",
  "properties": {
   "code": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "section": {
    "type": "string"
   }
  },
  "required": [
   "code",
   "name",
   "section"
  ],
  "additionalProperties": false
 },
 "DeskMember": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "asked": {
    "type": "number"
   },
   "answered": {
    "type": "number"
   },
   "self": {
    "type": "boolean"
   },
   "contradictory": {
    "type": "boolean"
   },
   "cantTell": {
    "type": "boolean"
   }
  },
  "required": [
   "unit",
   "name",
   "asked",
   "answered",
   "self",
   "contradictory",
   "cantTell"
  ],
  "additionalProperties": false
 },
 "DeskPoints": {
  "type": "object",
  "properties": {
   "points": {
    "$ref": "#/components/schemas/PrintedPoints"
   },
   "of": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "overridden": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "computed": {
        "$ref": "#/components/schemas/PrintedPoints"
       },
       "stale": {
        "type": "boolean"
       }
      },
      "required": [
       "computed",
       "stale"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "points",
   "of",
   "overridden"
  ],
  "additionalProperties": false
 },
 "DeskRow": {
  "type": "object",
  "properties": {
   "code": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "text": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "standard": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "method": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "evidence": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "basis": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedDocument"
    }
   },
   "clauses": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "leads": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "checks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DeskCheck"
    }
   }
  },
  "required": [
   "code",
   "name",
   "section",
   "text",
   "standard",
   "method",
   "evidence",
   "basis",
   "clauses",
   "leads",
   "checks"
  ],
  "additionalProperties": false
 },
 "Difference": {
  "type": "object",
  "properties": {
   "kind": {
    "$ref": "#/components/schemas/DifferenceKind"
   },
   "part": {
    "$ref": "#/components/schemas/DifferencePart"
   },
   "chapter": {
    "type": "string"
   },
   "place": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/DifferencePlace"
     }
    ]
   },
   "subject": {
    "type": "string"
   },
   "what": {
    "type": "string"
   },
   "before": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "after": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "clause": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "bears": {
    "type": "boolean"
   },
   "sentence": {
    "type": "string"
   }
  },
  "required": [
   "kind",
   "part",
   "chapter",
   "place",
   "subject",
   "what",
   "before",
   "after",
   "clause",
   "bears",
   "sentence"
  ],
  "additionalProperties": false
 },
 "DifferenceKind": {
  "enum": [
   "added",
   "removed",
   "moved",
   "changed"
  ]
 },
 "DifferencePart": {
  "enum": [
   "assessor",
   "line",
   "unit",
   "group",
   "check",
   "notice",
   "stage",
   "self-report",
   "draw",
   "scorecard",
   "node",
   "once",
   "printing",
   "rank",
   "grade",
   "reading"
  ]
 },
 "DifferencePlace": {
  "type": "object",
  "properties": {
   "card": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "before": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "after": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "card",
   "before",
   "after"
  ],
  "additionalProperties": false
 },
 "DifferencesSheet": {
  "type": "object",
  "properties": {
   "before": {
    "$ref": "#/components/schemas/VersionLine"
   },
   "after": {
    "$ref": "#/components/schemas/VersionLine"
   },
   "differences": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Difference"
    }
   },
   "effects": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/RoundEffects"
     }
    ]
   },
   "withoutEffects": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "before",
   "after",
   "differences",
   "effects",
   "withoutEffects"
  ],
  "additionalProperties": false
 },
 "Done": {
  "type": "object",
  "properties": {
   "at": {
    "type": "string"
   },
   "by": {
    "type": "string"
   }
  },
  "required": [
   "at",
   "by"
  ],
  "additionalProperties": false
 },
 "DoneDraw": {
  "type": "object",
  "properties": {
   "draw": {
    "type": "string"
   },
   "count": {
    "type": "number"
   },
   "seed": {
    "type": "string"
   },
   "paper": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/DrawPaper"
     }
    ]
   },
   "pool": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "drawn": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "by": {
    "type": "string"
   },
   "byName": {
    "type": "string"
   },
   "at": {
    "type": "string"
   }
  },
  "required": [
   "draw",
   "count",
   "seed",
   "paper",
   "pool",
   "drawn",
   "by",
   "byName",
   "at"
  ],
  "additionalProperties": false
 },
 "DownPage": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     },
     "group": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name",
     "group"
    ],
    "additionalProperties": false
   },
   "previous": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "id": {
        "type": "string"
       },
       "name": {
        "type": "string"
       }
      },
      "required": [
       "id",
       "name"
      ],
      "additionalProperties": false
     }
    ]
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "id": {
        "type": "string"
       },
       "name": {
        "type": "string"
       }
      },
      "required": [
       "id",
       "name"
      ],
      "additionalProperties": false
     }
    ]
   },
   "total": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/PrintedPoints"
     }
    ]
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DeskRow"
    }
   },
   "cells": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DeskCell"
    }
   },
   "round": {
    "type": "string"
   },
   "revision": {
    "type": "number"
   },
   "asOf": {
    "type": "string"
   },
   "period": {
    "type": "object",
    "properties": {
     "from": {
      "type": "string"
     },
     "to": {
      "type": "string"
     }
    },
    "required": [
     "from",
     "to"
    ],
    "additionalProperties": false
   },
   "lane": {
    "anyOf": [
     {
      "enum": [
       "assessor",
       "expert",
       "self",
       "test",
       "objection",
       "import",
       "probe"
      ]
     },
     {
      "type": "null"
     }
    ]
   },
   "seat": {
    "type": "string"
   },
   "may": {
    "type": "object",
    "properties": {
     "override": {
      "type": "boolean"
     },
     "propose": {
      "type": "boolean"
     },
     "record": {
      "type": "boolean"
     },
     "readOthers": {
      "type": "boolean"
     },
     "comment": {
      "type": "boolean"
     },
     "evidence": {
      "type": "boolean"
     },
     "behalf": {
      "type": "boolean"
     }
    },
    "required": [
     "override",
     "propose",
     "record",
     "readOthers",
     "comment",
     "evidence",
     "behalf"
    ],
    "additionalProperties": false
   },
   "authors": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DeskAuthor"
    }
   }
  },
  "required": [
   "unit",
   "previous",
   "next",
   "total",
   "rows",
   "cells",
   "round",
   "revision",
   "asOf",
   "period",
   "lane",
   "seat",
   "may",
   "authors"
  ],
  "additionalProperties": false
 },
 "Draw": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "of": {
    "anyOf": [
     {
      "type": "object",
      "properties": {
       "group": {
        "type": "string"
       }
      },
      "required": [
       "group"
      ],
      "additionalProperties": false
     },
     {
      "type": "object",
      "properties": {
       "objects": {
        "type": "string"
       }
      },
      "required": [
       "objects"
      ],
      "additionalProperties": false
     }
    ]
   },
   "count": {
    "type": "number"
   },
   "countTo": {
    "type": "number"
   },
   "text": {
    "type": "string"
   },
   "readings": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "id",
   "name",
   "of",
   "readings"
  ],
  "additionalProperties": false
 },
 "DrawPaper": {
  "type": "object",
  "properties": {
   "title": {
    "type": "string"
   },
   "issuer": {
    "type": "string"
   },
   "number": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "on": {
    "type": "string"
   },
   "file": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "title",
   "issuer",
   "number",
   "on",
   "file"
  ],
  "additionalProperties": false
 },
 "Duration": {
  "type": "object",
  "properties": {
   "count": {
    "type": "string"
   },
   "unit": {
    "enum": [
     "days",
     "workdays"
    ]
   }
  },
  "required": [
   "count",
   "unit"
  ],
  "additionalProperties": false
 },
 "EarlierResult": {
  "type": "object",
  "properties": {
   "year": {
    "type": "number"
   },
   "unit": {
    "type": "string"
   },
   "within": {
    "$ref": "#/components/schemas/Within"
   },
   "place": {
    "type": "number"
   },
   "of": {
    "type": "number"
   }
  },
  "required": [
   "year",
   "unit",
   "within",
   "place",
   "of"
  ],
  "additionalProperties": false
 },
 "EventFields": {
  "type": "object",
  "properties": {
   "outcome": {
    "enum": [
     "closed",
     "nobody",
     "connected",
     "busy",
     "no-answer",
     "no-such-number",
     "switched-off",
     "declined",
     "served",
     "turned-away"
    ]
   },
   "said": {
    "type": "string"
   },
   "seconds": {
    "type": "string"
   },
   "workdays": {
    "type": "string"
   },
   "form": {
    "type": "string"
   },
   "formFit": {
    "enum": [
     "是",
     "否"
    ]
   },
   "contentFit": {
    "enum": [
     "是",
     "否"
    ]
   },
   "number": {
    "type": "string"
   },
   "why": {
    "type": "string"
   }
  },
  "additionalProperties": false
 },
 "ExpectedPoints": {
  "type": "object",
  "properties": {
   "row": {
    "type": "string"
   },
   "points": {
    "$ref": "#/components/schemas/PrintedPoints"
   },
   "of": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "row",
   "points",
   "of"
  ],
  "additionalProperties": false
 },
 "ExplainedAnswer": {
  "type": "object",
  "properties": {
   "check": {
    "type": "string"
   },
   "ask": {
    "type": "string"
   },
   "object": {
    "type": "string"
   },
   "state": {
    "enum": [
     "open",
     "answered",
     "cantTell",
     "notDrawn",
     "declaredNone"
    ]
   },
   "answer": {
    "type": "string"
   },
   "lane": {
    "type": "string"
   },
   "by": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "why": {
    "type": "string"
   },
   "proof": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ExplainedRow"
    }
   }
  },
  "required": [
   "check",
   "ask",
   "state",
   "answer",
   "proof"
  ],
  "additionalProperties": false
 },
 "ExplainedNode": {
  "type": "object",
  "properties": {
   "code": {
    "type": "string"
   },
   "copy": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "role": {
    "enum": [
     "section",
     "indicator",
     "part",
     "column"
    ]
   },
   "state": {
    "$ref": "#/components/schemas/ResultState"
   },
   "applies": {
    "anyOf": [
     {
      "const": "undecided"
     },
     {
      "type": "boolean"
     }
    ]
   },
   "of": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "marks": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "points": {
    "$ref": "#/components/schemas/PrintedPoints"
   },
   "worth": {
    "$ref": "#/components/schemas/PrintedPoints"
   },
   "lost": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/PrintedPoints"
     }
    ]
   },
   "text": {
    "type": "string"
   },
   "standard": {
    "type": "string"
   },
   "method": {
    "type": "string"
   },
   "basis": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedDocument"
    }
   },
   "assessor": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "verdicts": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "steps": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ExplainedStep"
    }
   },
   "answers": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ExplainedAnswer"
    }
   },
   "readings": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Reading"
    }
   },
   "untranslated": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "children": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ExplainedNode"
    }
   }
  },
  "required": [
   "code",
   "name",
   "state",
   "applies",
   "of",
   "marks",
   "points",
   "worth",
   "lost",
   "basis",
   "assessor",
   "verdicts",
   "steps",
   "answers",
   "readings",
   "untranslated",
   "children"
  ],
  "additionalProperties": false
 },
 "ExplainedRow": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "cells": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "label": {
       "type": "string"
      },
      "value": {
       "type": "string"
      }
     },
     "required": [
      "label",
      "value"
     ],
     "additionalProperties": false
    }
   },
   "proof": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "id",
   "cells",
   "proof"
  ],
  "additionalProperties": false
 },
 "ExplainedStep": {
  "type": "object",
  "properties": {
   "kind": {
    "$ref": "#/components/schemas/ExplainedStepKind"
   },
   "sentence": {
    "type": "string"
   },
   "clause": {
    "type": "string"
   },
   "change": {
    "type": "string"
   },
   "after": {
    "type": "string"
   },
   "sure": {
    "type": "boolean"
   },
   "finding": {
    "type": "string"
   },
   "checks": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "readings": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "kind",
   "sentence",
   "change",
   "after",
   "sure",
   "checks",
   "readings"
  ],
  "additionalProperties": false
 },
 "ExplainedStepKind": {
  "enum": [
   "children",
   "start",
   "convert",
   "line",
   "unmarked",
   "floor",
   "cap",
   "gate",
   "veto",
   "round",
   "join",
   "instead",
   "full",
   "override",
   "verdict"
  ]
 },
 "Expr": {
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "number"
     },
     "value": {
      "type": "string"
     }
    },
    "required": [
     "op",
     "value"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "text"
     },
     "value": {
      "type": "string"
     }
    },
    "required": [
     "op",
     "value"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "date"
     },
     "value": {
      "type": "string"
     }
    },
    "required": [
     "op",
     "value"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "check"
     },
     "check": {
      "type": "string"
     }
    },
    "required": [
     "op",
     "check"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "field"
     },
     "field": {
      "type": "string"
     }
    },
    "required": [
     "op",
     "field"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "points"
     },
     "node": {
      "type": "string"
     }
    },
    "required": [
     "op",
     "node"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "known"
     },
     "name": {
      "enum": [
       "of",
       "result",
       "running",
       "as-of",
       "period-from",
       "period-to"
      ]
     }
    },
    "required": [
     "op",
     "name"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "parameter"
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "op",
     "name"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "member"
     },
     "of": {
      "enum": [
       "function",
       "class",
       "group"
      ]
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "op",
     "of",
     "name"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "applies"
     },
     "node": {
      "type": "string"
     }
    },
    "required": [
     "op",
     "node"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "not"
     },
     "of": {
      "$ref": "#/components/schemas/Expr"
     }
    },
    "required": [
     "op",
     "of"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "enum": [
       "and",
       "or"
      ]
     },
     "of": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Expr"
      }
     }
    },
    "required": [
     "op",
     "of"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "compare"
     },
     "how": {
      "$ref": "#/components/schemas/Comparison"
     },
     "left": {
      "$ref": "#/components/schemas/Expr"
     },
     "right": {
      "$ref": "#/components/schemas/Expr"
     }
    },
    "required": [
     "op",
     "how",
     "left",
     "right"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "elapsed"
     },
     "how": {
      "$ref": "#/components/schemas/Comparison"
     },
     "from": {
      "$ref": "#/components/schemas/Expr"
     },
     "to": {
      "$ref": "#/components/schemas/Expr"
     },
     "than": {
      "$ref": "#/components/schemas/Duration"
     }
    },
    "required": [
     "op",
     "how",
     "from",
     "to",
     "than"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "days"
     },
     "unit": {
      "enum": [
       "days",
       "workdays"
      ]
     },
     "from": {
      "$ref": "#/components/schemas/Expr"
     },
     "to": {
      "$ref": "#/components/schemas/Expr"
     }
    },
    "required": [
     "op",
     "unit",
     "from",
     "to"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "in"
     },
     "left": {
      "$ref": "#/components/schemas/Expr"
     },
     "among": {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    },
    "required": [
     "op",
     "left",
     "among"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "enum": [
       "+",
       "-",
       "*",
       "/"
      ]
     },
     "left": {
      "$ref": "#/components/schemas/Expr"
     },
     "right": {
      "$ref": "#/components/schemas/Expr"
     }
    },
    "required": [
     "op",
     "left",
     "right"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "enum": [
       "min",
       "max"
      ]
     },
     "of": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Expr"
      }
     }
    },
    "required": [
     "op",
     "of"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "whole"
     },
     "of": {
      "$ref": "#/components/schemas/Expr"
     }
    },
    "required": [
     "op",
     "of"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "reply-due"
     },
     "received": {
      "$ref": "#/components/schemas/Expr"
     },
     "completed": {
      "$ref": "#/components/schemas/Expr"
     },
     "extended": {
      "$ref": "#/components/schemas/Expr"
     },
     "paused": {
      "$ref": "#/components/schemas/Expr"
     }
    },
    "required": [
     "op",
     "received"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "findings"
     },
     "node": {
      "type": "string"
     },
     "kind": {
      "type": "string"
     }
    },
    "required": [
     "op",
     "node"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "count"
     },
     "list": {
      "type": "string"
     },
     "where": {
      "$ref": "#/components/schemas/Expr"
     }
    },
    "required": [
     "op",
     "list"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "share"
     },
     "list": {
      "type": "string"
     },
     "where": {
      "$ref": "#/components/schemas/Expr"
     },
     "among": {
      "$ref": "#/components/schemas/Expr"
     }
    },
    "required": [
     "op",
     "list",
     "where"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "sum"
     },
     "list": {
      "type": "string"
     },
     "each": {
      "$ref": "#/components/schemas/Expr"
     },
     "where": {
      "$ref": "#/components/schemas/Expr"
     }
    },
    "required": [
     "op",
     "list",
     "each"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "worst"
     },
     "list": {
      "type": "string"
     },
     "each": {
      "$ref": "#/components/schemas/Expr"
     },
     "where": {
      "$ref": "#/components/schemas/Expr"
     }
    },
    "required": [
     "op",
     "list",
     "each"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "happened"
     },
     "field": {
      "type": "string"
     }
    },
    "required": [
     "op",
     "field"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "place"
     },
     "node": {
      "type": "string"
     },
     "within": {
      "$ref": "#/components/schemas/Within"
     }
    },
    "required": [
     "op",
     "node",
     "within"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "mean"
     },
     "node": {
      "type": "string"
     },
     "within": {
      "$ref": "#/components/schemas/Within"
     }
    },
    "required": [
     "op",
     "node",
     "within"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "const": "last-places"
     },
     "places": {
      "type": "number"
     },
     "within": {
      "$ref": "#/components/schemas/Within"
     },
     "years": {
      "type": "number"
     }
    },
    "required": [
     "op",
     "places",
     "within",
     "years"
    ],
    "additionalProperties": false
   }
  ]
 },
 "Facts": {
  "type": "object",
  "properties": {
   "answers": {
    "type": "object",
    "additionalProperties": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Answer"
     }
    }
   },
   "incidents": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Incident"
    }
   },
   "overrides": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Override"
    }
   }
  },
  "required": [
   "answers",
   "incidents",
   "overrides"
  ],
  "additionalProperties": false
 },
 "Facts.Rate": {
  "type": "object",
  "properties": {
   "numerator": {
    "type": "string"
   },
   "denominator": {
    "type": "string"
   }
  },
  "required": [
   "numerator",
   "denominator"
  ],
  "additionalProperties": false
 },
 "Fall": {
  "type": "object",
  "properties": {
   "key": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "number": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "sure": {
    "type": "number"
   },
   "most": {
    "type": "number"
   },
   "change": {
    "type": "string"
   }
  },
  "required": [
   "key",
   "number",
   "name",
   "sure",
   "most",
   "change"
  ],
  "additionalProperties": false
 },
 "FallGroup": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "change": {
    "type": "string"
   },
   "falls": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Fall"
    }
   }
  },
  "required": [
   "name",
   "change",
   "falls"
  ],
  "additionalProperties": false
 },
 "FeedbackShows": {
  "type": "object",
  "properties": {
   "place": {
    "type": "boolean"
   },
   "others": {
    "enum": [
     "none",
     "points",
     "places"
    ]
   }
  },
  "required": [
   "place",
   "others"
  ],
  "additionalProperties": false
 },
 "Field": {
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "ask": {
      "type": "string"
     },
     "kind": {
      "const": "choice"
     },
     "levels": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "yesNo": {
      "type": "boolean"
     }
    },
    "required": [
     "kind",
     "levels",
     "yesNo"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "ask": {
      "type": "string"
     },
     "kind": {
      "const": "date"
     },
     "open": {
      "type": "string"
     }
    },
    "required": [
     "kind"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "ask": {
      "type": "string"
     },
     "kind": {
      "const": "number"
     },
     "from": {
      "type": "string"
     },
     "to": {
      "type": "string"
     }
    },
    "required": [
     "kind"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "ask": {
      "type": "string"
     },
     "kind": {
      "const": "text"
     }
    },
    "required": [
     "kind"
    ],
    "additionalProperties": false
   }
  ]
 },
 "Finding": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string"
   },
   "least": {
    "type": "number"
   },
   "most": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   }
  },
  "required": [
   "kind",
   "least",
   "most"
  ],
  "additionalProperties": false
 },
 "FormerSheet": {
  "type": "object",
  "properties": {
   "answers": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "indicator": {
       "type": "string"
      },
      "ask": {
       "type": "string"
      },
      "object": {
       "type": "string"
      },
      "lane": {
       "type": "string"
      },
      "said": {
       "type": "string"
      },
      "why": {
       "type": "string"
      },
      "by": {
       "type": "string"
      },
      "at": {
       "type": "string"
      }
     },
     "required": [
      "indicator",
      "ask",
      "object",
      "lane",
      "said",
      "why",
      "by",
      "at"
     ],
     "additionalProperties": false
    }
   },
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "how": {
    "type": "string"
   },
   "on": {
    "type": "string"
   },
   "why": {
    "type": "string"
   }
  },
  "required": [
   "answers",
   "unit",
   "name",
   "group",
   "how",
   "on",
   "why"
  ],
  "additionalProperties": false
 },
 "FormerUnit": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "how": {
    "type": "string"
   },
   "on": {
    "type": "string"
   },
   "why": {
    "type": "string"
   }
  },
  "required": [
   "unit",
   "name",
   "group",
   "how",
   "on",
   "why"
  ],
  "additionalProperties": false
 },
 "GradeChoice": {
  "type": "array",
  "items": {
   "type": "string"
  }
 },
 "GradeDecision": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "grade": {
    "type": "string"
   },
   "by": {
    "type": "string"
   },
   "why": {
    "type": "string"
   }
  },
  "required": [
   "unit",
   "grade",
   "by",
   "why"
  ],
  "additionalProperties": false
 },
 "GradeException": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "unit": {
    "type": "string"
   },
   "grades": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "gradeState": {
    "enum": [
     "certain",
     "open",
     "decision",
     "none"
    ]
   },
   "because": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "decidedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "name",
   "unit",
   "grades",
   "gradeState",
   "because",
   "decidedBy"
  ],
  "additionalProperties": false
 },
 "GradeLine": {
  "type": "object",
  "properties": {
   "among": {
    "type": "string"
   },
   "above": {
    "type": "string"
   },
   "below": {
    "type": "string"
   },
   "words": {
    "type": "string"
   },
   "clause": {
    "type": "string"
   },
   "inside": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/LineUnit"
    }
   },
   "outside": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/LineUnit"
    }
   }
  },
  "required": [
   "among",
   "above",
   "below",
   "words",
   "clause",
   "inside",
   "outside"
  ],
  "additionalProperties": false
 },
 "GradeRule": {
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "for": {
      "type": "object",
      "properties": {
       "group": {
        "type": "string"
       },
       "class": {
        "type": "string"
       }
      },
      "additionalProperties": false
     },
     "clause": {
      "type": "string"
     },
     "readings": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "untranslated": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "kind": {
      "const": "when"
     },
     "grade": {
      "$ref": "#/components/schemas/GradeChoice"
     },
     "when": {
      "$ref": "#/components/schemas/Expr"
     },
     "place": {
      "enum": [
       "passes-on",
       "stays-empty"
      ]
     }
    },
    "required": [
     "clause",
     "readings",
     "untranslated",
     "kind",
     "grade",
     "when",
     "place"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "for": {
      "type": "object",
      "properties": {
       "group": {
        "type": "string"
       },
       "class": {
        "type": "string"
       }
      },
      "additionalProperties": false
     },
     "clause": {
      "type": "string"
     },
     "readings": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "untranslated": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "kind": {
      "const": "places"
     },
     "places": {
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "grade": {
         "$ref": "#/components/schemas/GradeChoice"
        },
        "from": {
         "type": "number"
        },
        "to": {
         "type": "number"
        }
       },
       "required": [
        "grade",
        "from",
        "to"
       ],
       "additionalProperties": false
      }
     }
    },
    "required": [
     "clause",
     "readings",
     "untranslated",
     "kind",
     "places"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "for": {
      "type": "object",
      "properties": {
       "group": {
        "type": "string"
       },
       "class": {
        "type": "string"
       }
      },
      "additionalProperties": false
     },
     "clause": {
      "type": "string"
     },
     "readings": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "untranslated": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "kind": {
      "const": "seats"
     },
     "seats": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Seat"
      }
     },
     "rest": {
      "$ref": "#/components/schemas/GradeChoice"
     }
    },
    "required": [
     "clause",
     "readings",
     "untranslated",
     "kind",
     "seats",
     "rest"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "for": {
      "type": "object",
      "properties": {
       "group": {
        "type": "string"
       },
       "class": {
        "type": "string"
       }
      },
      "additionalProperties": false
     },
     "clause": {
      "type": "string"
     },
     "readings": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "untranslated": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "kind": {
      "const": "bands"
     },
     "bands": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Band"
      }
     }
    },
    "required": [
     "clause",
     "readings",
     "untranslated",
     "kind",
     "bands"
    ],
    "additionalProperties": false
   }
  ]
 },
 "GradeRuleInWords": {
  "type": "object",
  "properties": {
   "for": {
    "type": "string"
   },
   "rows": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "grade": {
       "type": "string"
      },
      "who": {
       "type": "string"
      }
     },
     "required": [
      "grade",
      "who"
     ],
     "additionalProperties": false
    }
   },
   "notes": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "clause": {
    "type": "string"
   },
   "readings": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "untranslated": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "for",
   "rows",
   "notes",
   "clause",
   "readings",
   "untranslated"
  ],
  "additionalProperties": false
 },
 "Group": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "size": {
    "type": "number"
   },
   "open": {
    "const": true
   },
   "classes": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "name": {
       "type": "string"
      },
      "size": {
       "type": "number"
      }
     },
     "required": [
      "name"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "name",
   "classes"
  ],
  "additionalProperties": false
 },
 "GroupFacts": {
  "type": "object",
  "properties": {
   "group": {
    "type": "string"
   },
   "classes": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "parameters": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "objects": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "group",
   "classes",
   "parameters",
   "objects"
  ],
  "additionalProperties": false
 },
 "GroupSheet": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "size": {
    "type": "number"
   },
   "classes": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "name": {
       "type": "string"
      },
      "size": {
       "type": "number"
      }
     },
     "required": [
      "name",
      "size"
     ],
     "additionalProperties": false
    }
   },
   "units": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "name": {
       "type": "string"
      },
      "class": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "string"
        }
       ]
      },
      "aliases": {
       "type": "array",
       "items": {
        "type": "string"
       }
      },
      "functions": {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     },
     "required": [
      "name",
      "class",
      "aliases",
      "functions"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "name",
   "size",
   "classes",
   "units"
  ],
  "additionalProperties": false
 },
 "HandedIn": {
  "type": "object",
  "properties": {
   "wants": {
    "type": "array",
    "items": {
     "enum": [
      "self-check",
      "report",
      "paper"
     ]
    }
   },
   "units": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/HandedInLine"
    }
   }
  },
  "required": [
   "wants",
   "units"
  ],
  "additionalProperties": false
 },
 "HandedInLine": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "state": {
    "anyOf": [
     {
      "enum": [
       "filling",
       "submitted",
       "returned",
       "confirmed"
      ]
     },
     {
      "type": "null"
     }
    ]
   },
   "step": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Done"
     }
    ]
   },
   "report": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Done"
     }
    ]
   },
   "paper": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Done"
     }
    ]
   },
   "missing": {
    "type": "array",
    "items": {
     "enum": [
      "self-check",
      "report",
      "paper"
     ]
    }
   }
  },
  "required": [
   "unit",
   "name",
   "group",
   "state",
   "step",
   "report",
   "paper",
   "missing"
  ],
  "additionalProperties": false
 },
 "HomeRound": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "units": {
    "type": "number"
   },
   "stages": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "name": {
       "type": "string"
      },
      "kind": {
       "enum": [
        "self-check",
        "report",
        "evidence",
        "test",
        "assess",
        "consolidate",
        "feedback",
        "approve",
        "publish",
        "rectify",
        "other"
       ]
      },
      "state": {
       "$ref": "#/components/schemas/StageState"
      },
      "opensAt": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "string"
        }
       ]
      },
      "closesAt": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "string"
        }
       ]
      },
      "workdaysLeft": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "number"
        }
       ]
      }
     },
     "required": [
      "name",
      "kind",
      "state",
      "opensAt",
      "closesAt",
      "workdaysLeft"
     ],
     "additionalProperties": false
    }
   },
   "progress": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "all": {
        "$ref": "#/components/schemas/Tally"
       },
       "rows": {
        "type": "number"
       },
       "cantTell": {
        "type": "number"
       },
       "review": {
        "type": "number"
       },
       "overdue": {
        "type": "number"
       },
       "slowest": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "object",
          "properties": {
           "lead": {
            "type": "string"
           },
           "done": {
            "type": "number"
           },
           "expected": {
            "type": "number"
           }
          },
          "required": [
           "lead",
           "done",
           "expected"
          ],
          "additionalProperties": false
         }
        ]
       }
      },
      "required": [
       "all",
       "rows",
       "cantTell",
       "review",
       "overdue",
       "slowest"
      ],
      "additionalProperties": false
     }
    ]
   },
   "link": {
    "type": "string"
   }
  },
  "required": [
   "id",
   "title",
   "units",
   "stages",
   "progress",
   "link"
  ],
  "additionalProperties": false
 },
 "HomeSheet": {
  "type": "object",
  "properties": {
   "tasks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/HomeTask"
    }
   },
   "rounds": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/HomeRound"
    }
   }
  },
  "required": [
   "tasks",
   "rounds"
  ],
  "additionalProperties": false
 },
 "HomeTask": {
  "type": "object",
  "properties": {
   "key": {
    "type": "string"
   },
   "tone": {
    "enum": [
     "open",
     "urgent",
     "waiting",
     "quiet"
    ]
   },
   "text": {
    "type": "string"
   },
   "round": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "deadline": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Deadline"
     }
    ]
   },
   "link": {
    "type": "string"
   },
   "action": {
    "type": "string"
   }
  },
  "required": [
   "key",
   "tone",
   "text",
   "round",
   "deadline",
   "link",
   "action"
  ],
  "additionalProperties": false
 },
 "Incident": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "kind": {
    "type": "string"
   },
   "on": {
    "type": "string"
   },
   "fields": {
    "type": "object",
    "additionalProperties": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    }
   },
   "proof": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "id",
   "kind",
   "on",
   "fields"
  ],
  "additionalProperties": false
 },
 "IncidentEffects": {
  "type": "object",
  "properties": {
   "rounds": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "title": {
       "type": "string"
      },
      "moved": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/NamedMoved"
       }
      },
      "rows": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/RowEffect"
       }
      },
      "cap": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "$ref": "#/components/schemas/CapEffect"
        }
       ]
      },
      "vetoes": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/VetoEffect"
       }
      }
     },
     "required": [
      "title",
      "moved",
      "rows",
      "cap",
      "vetoes"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "rounds"
  ],
  "additionalProperties": false
 },
 "IncomingEffect": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "before": {
    "type": "string"
   },
   "after": {
    "type": "string"
   },
   "total": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "before": {
        "type": "string"
       },
       "after": {
        "type": "string"
       }
      },
      "required": [
       "before",
       "after"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "unit",
   "name",
   "before",
   "after",
   "total"
  ],
  "additionalProperties": false
 },
 "IncomingLineShown": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "round",
     "assessment",
     "history",
     "mutual"
    ]
   },
   "source": {
    "$ref": "#/components/schemas/OutsideSource"
   },
   "ask": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "from": {
    "enum": [
     "report",
     "settled",
     "file",
     "paste"
    ]
   },
   "paper": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "id": {
        "type": "string"
       },
       "name": {
        "type": "string"
       }
      },
      "required": [
       "id",
       "name"
      ],
      "additionalProperties": false
     }
    ]
   },
   "units": {
    "type": "number"
   },
   "lines": {
    "type": "number"
   },
   "leftOut": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "written": {
       "type": "string"
      },
      "why": {
       "type": "string"
      }
     },
     "required": [
      "written",
      "why"
     ],
     "additionalProperties": false
    }
   },
   "notes": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "at": {
    "type": "string"
   },
   "byName": {
    "type": "string"
   },
   "withdrawn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "byName": {
        "type": "string"
       },
       "why": {
        "type": "string"
       }
      },
      "required": [
       "at",
       "byName",
       "why"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "id",
   "kind",
   "source",
   "ask",
   "from",
   "paper",
   "units",
   "lines",
   "leftOut",
   "notes",
   "at",
   "byName",
   "withdrawn"
  ],
  "additionalProperties": false
 },
 "IncomingList": {
  "type": "object",
  "properties": {
   "imports": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/IncomingLineShown"
    }
   },
   "targets": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/IncomingTarget"
    }
   },
   "history": {
    "type": "object",
    "properties": {
     "asked": {
      "type": "boolean"
     },
     "within": {
      "$ref": "#/components/schemas/Within"
     },
     "known": {
      "type": "number"
     }
    },
    "required": [
     "asked",
     "within",
     "known"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "imports",
   "targets",
   "history"
  ],
  "additionalProperties": false
 },
 "IncomingPreview": {
  "type": "object",
  "properties": {
   "digest": {
    "type": "string"
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/IncomingRow"
    }
   },
   "unnamed": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/UnnamedUnit"
    }
   },
   "members": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "id": {
       "type": "string"
      },
      "name": {
       "type": "string"
      }
     },
     "required": [
      "id",
      "name"
     ],
     "additionalProperties": false
    }
   },
   "effects": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/IncomingEffect"
    }
   },
   "faults": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "notes": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "ready": {
    "type": "boolean"
   }
  },
  "required": [
   "digest",
   "rows",
   "unnamed",
   "members",
   "effects",
   "faults",
   "notes",
   "ready"
  ],
  "additionalProperties": false
 },
 "IncomingRow": {
  "type": "object",
  "properties": {
   "row": {
    "type": "number"
   },
   "written": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "outcome": {
    "enum": [
     "taken",
     "left-out",
     "unnamed",
     "faulty"
    ]
   },
   "says": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "row",
   "written",
   "name",
   "outcome",
   "says"
  ],
  "additionalProperties": false
 },
 "IncomingTaken": {
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "outcome": {
      "const": "done"
     },
     "id": {
      "type": "string"
     },
     "preview": {
      "$ref": "#/components/schemas/IncomingPreview"
     }
    },
    "required": [
     "outcome",
     "id",
     "preview"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "outcome": {
      "const": "changed-meanwhile"
     },
     "id": {
      "type": "null"
     },
     "preview": {
      "$ref": "#/components/schemas/IncomingPreview"
     }
    },
    "required": [
     "outcome",
     "id",
     "preview"
    ],
    "additionalProperties": false
   }
  ]
 },
 "IncomingTarget": {
  "type": "object",
  "properties": {
   "check": {
    "type": "string"
   },
   "ask": {
    "type": "string"
   },
   "row": {
    "type": "string"
   },
   "kinds": {
    "type": "array",
    "items": {
     "enum": [
      "round",
      "assessment",
      "history",
      "mutual"
     ]
    }
   },
   "expected": {
    "type": "boolean"
   }
  },
  "required": [
   "check",
   "ask",
   "row",
   "kinds",
   "expected"
  ],
  "additionalProperties": false
 },
 "Instead": {
  "anyOf": [
   {
    "enum": [
     "not-applicable",
     "full",
     "zero"
    ]
   },
   {
    "type": "object",
    "properties": {
     "percent": {
      "type": "string"
     }
    },
    "required": [
     "percent"
    ],
    "additionalProperties": false
   }
  ]
 },
 "Join": {
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "how": {
      "enum": [
       "min",
       "max",
       "sum",
       "mean",
       "without-extremes"
      ]
     }
    },
    "required": [
     "how"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "how": {
      "const": "weights"
     },
     "weights": {
      "type": "object",
      "additionalProperties": {
       "type": "string"
      }
     }
    },
    "required": [
     "how",
     "weights"
    ],
    "additionalProperties": false
   }
  ]
 },
 "JoinableGroup": {
  "type": "object",
  "properties": {
   "open": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "node": {
       "type": "string"
      },
      "name": {
       "type": "string"
      }
     },
     "required": [
      "node",
      "name"
     ],
     "additionalProperties": false
    }
   },
   "group": {
    "type": "string"
   },
   "classes": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "parameters": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "objects": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "open",
   "group",
   "classes",
   "parameters",
   "objects"
  ],
  "additionalProperties": false
 },
 "KnownBefore": {
  "type": "object",
  "properties": {
   "lane": {
    "$ref": "#/components/schemas/Lane"
   },
   "round": {
    "type": "string"
   },
   "value": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     },
     {
      "$ref": "#/components/schemas/Facts.Rate"
     },
     {
      "$ref": "#/components/schemas/Rows"
     }
    ]
   },
   "state": {
    "enum": [
     "answered",
     "cantTell",
     "declaredNone"
    ]
   },
   "by": {
    "type": "string"
   },
   "at": {
    "type": "string"
   }
  },
  "required": [
   "lane",
   "round",
   "value",
   "state",
   "by",
   "at"
  ],
  "additionalProperties": false
 },
 "Lane": {
  "enum": [
   "assessor",
   "expert",
   "self",
   "test",
   "objection",
   "import",
   "probe"
  ]
 },
 "LaterWording": {
  "type": "object",
  "properties": {
   "hash": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "title": {
    "type": "string"
   },
   "publishedAt": {
    "type": "string"
   }
  },
  "required": [
   "hash",
   "version",
   "title",
   "publishedAt"
  ],
  "additionalProperties": false
 },
 "LeadProgress": {
  "type": "object",
  "properties": {
   "lead": {
    "type": "string"
   },
   "office": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "progress": {
    "$ref": "#/components/schemas/Progress"
   }
  },
  "required": [
   "lead",
   "office",
   "next",
   "progress"
  ],
  "additionalProperties": false
 },
 "LeftOutName": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "rows": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "why": {
    "type": "string"
   }
  },
  "required": [
   "name",
   "rows",
   "why"
  ],
  "additionalProperties": false
 },
 "LetterClock": {
  "type": "object",
  "properties": {
   "waits": {
    "enum": [
     "sending",
     "receipt",
     "completion",
     "reply",
     "nothing"
    ]
   },
   "dues": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/LetterDue"
    }
   },
   "due": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "replied": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "workdaysUsed": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "pausedWorkdays": {
    "type": "number"
   },
   "kept": {
    "anyOf": [
     {
      "type": "boolean"
     },
     {
      "type": "null"
     }
    ]
   },
   "law": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "words": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "waits",
   "dues",
   "due",
   "replied",
   "workdaysUsed",
   "pausedWorkdays",
   "kept",
   "law",
   "words"
  ],
  "additionalProperties": false
 },
 "LetterDue": {
  "type": "object",
  "properties": {
   "kind": {
    "enum": [
     "reply",
     "completion-ask",
     "third-answer"
    ]
   },
   "on": {
    "type": "string"
   },
   "overdue": {
    "type": "boolean"
   }
  },
  "required": [
   "kind",
   "on",
   "overdue"
  ],
  "additionalProperties": false
 },
 "LevelRow": {
  "type": "object",
  "properties": {
   "card": {
    "type": "string"
   },
   "code": {
    "type": "string"
   },
   "number": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "how": {
    "enum": [
     "full",
     "same"
    ]
   }
  },
  "required": [
   "card",
   "code",
   "number",
   "name",
   "how"
  ],
  "additionalProperties": false
 },
 "Line": {
  "type": "object",
  "properties": {
   "code": {
    "type": "string"
   },
   "verb": {
    "$ref": "#/components/schemas/Verb"
   },
   "amount": {
    "$ref": "#/components/schemas/Amount"
   },
   "when": {
    "$ref": "#/components/schemas/Expr"
   },
   "each": {
    "type": "string"
   },
   "where": {
    "$ref": "#/components/schemas/Expr"
   },
   "limit": {
    "type": "string"
   },
   "finding": {
    "type": "string"
   },
   "clause": {
    "type": "string"
   },
   "readings": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "verb",
   "amount",
   "clause",
   "readings"
  ],
  "additionalProperties": false
 },
 "LineDistance": {
  "type": "object",
  "properties": {
   "side": {
    "enum": [
     "open",
     "inside",
     "outside",
     "level"
    ]
   },
   "words": {
    "type": "string"
   }
  },
  "required": [
   "side",
   "words"
  ],
  "additionalProperties": false
 },
 "LineInWords": {
  "type": "object",
  "properties": {
   "verb": {
    "$ref": "#/components/schemas/Verb"
   },
   "condition": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "effect": {
    "type": "string"
   },
   "clause": {
    "type": "string"
   },
   "readings": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "verb",
   "condition",
   "effect",
   "clause",
   "readings"
  ],
  "additionalProperties": false
 },
 "LineUnit": {
  "type": "object",
  "properties": {
   "total": {
    "type": "string"
   },
   "side": {
    "enum": [
     "open",
     "inside",
     "outside",
     "level"
    ]
   },
   "words": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "unit": {
    "type": "string"
   },
   "class": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "place": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "grades": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "gradeState": {
    "enum": [
     "certain",
     "open",
     "decision",
     "none"
    ]
   }
  },
  "required": [
   "total",
   "side",
   "words",
   "name",
   "unit",
   "class",
   "place",
   "grades",
   "gradeState"
  ],
  "additionalProperties": false
 },
 "ListCheck": {
  "type": "object",
  "properties": {
   "kind": {
    "const": "list"
   },
   "fields": {
    "type": "object",
    "additionalProperties": {
     "$ref": "#/components/schemas/Field"
    }
   },
   "of": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "size": {
    "type": "number"
   },
   "open": {
    "type": "boolean"
   },
   "presumeNone": {
    "type": "boolean"
   },
   "incidents": {
    "type": "string"
   },
   "dated": {
    "type": "string"
   },
   "id": {
    "type": "string"
   },
   "ask": {
    "type": "string"
   },
   "method": {
    "type": "string"
   },
   "evidence": {
    "type": "string"
   },
   "probe": {
    "type": "string"
   }
  },
  "required": [
   "kind",
   "fields",
   "open",
   "presumeNone",
   "id",
   "ask"
  ],
  "additionalProperties": false
 },
 "ListedClaim": {
  "type": "object",
  "properties": {
   "same": {
    "type": "number"
   },
   "moved": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/NamedMoved"
     }
    ]
   },
   "id": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "unit": {
    "type": "string"
   },
   "unitName": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "node": {
    "type": "string"
   },
   "nodeName": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "check": {
    "type": "string"
   },
   "ask": {
    "type": "string"
   },
   "on": {
    "type": "string"
   },
   "said": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SaidField"
    }
   },
   "text": {
    "type": "string"
   },
   "state": {
    "enum": [
     "accepted",
     "refused",
     "withdrawn",
     "drafted",
     "filed"
    ]
   },
   "late": {
    "type": "boolean"
   },
   "draftedAt": {
    "type": "string"
   },
   "filedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedWhy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "verified": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/SaidField"
      }
     }
    ]
   },
   "undone": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "why": {
        "type": "string"
       }
      },
      "required": [
       "at",
       "why"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "same",
   "moved",
   "id",
   "version",
   "unit",
   "unitName",
   "group",
   "node",
   "nodeName",
   "section",
   "check",
   "ask",
   "on",
   "said",
   "text",
   "state",
   "late",
   "draftedAt",
   "filedAt",
   "decidedAt",
   "decidedBy",
   "decidedWhy",
   "verified",
   "undone"
  ],
  "additionalProperties": false
 },
 "LossCell": {
  "type": "object",
  "properties": {
   "units": {
    "type": "number"
   },
   "lost": {
    "type": "number"
   },
   "sum": {
    "type": "string"
   },
   "mean": {
    "type": "string"
   }
  },
  "required": [
   "units",
   "lost",
   "sum",
   "mean"
  ],
  "additionalProperties": false
 },
 "LossRow": {
  "type": "object",
  "properties": {
   "card": {
    "type": "string"
   },
   "code": {
    "type": "string"
   },
   "number": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "marks": {
    "type": "string"
   },
   "all": {
    "$ref": "#/components/schemas/LossCell"
   },
   "share": {
    "type": "number"
   },
   "groups": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/LossCell"
      }
     ]
    }
   }
  },
  "required": [
   "card",
   "code",
   "number",
   "name",
   "marks",
   "all",
   "share",
   "groups"
  ],
  "additionalProperties": false
 },
 "LostRow": {
  "type": "object",
  "properties": {
   "code": {
    "type": "string"
   },
   "number": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "points": {
    "type": "string"
   }
  },
  "required": [
   "code",
   "number",
   "name",
   "points"
  ],
  "additionalProperties": false
 },
 "MadeChange": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "名单变更",
     "指标停考",
     "方案换版"
    ]
   },
   "text": {
    "type": "string"
   },
   "on": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "why": {
    "type": "string"
   },
   "by": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "leftOut": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "unit": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "sentence": {
       "type": "string"
      }
     },
     "required": [
      "unit",
      "name",
      "sentence"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "id",
   "kind",
   "text",
   "on",
   "why",
   "by",
   "at",
   "leftOut"
  ],
  "additionalProperties": false
 },
 "Marks": {
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "points"
     },
     "value": {
      "type": "string"
     }
    },
    "required": [
     "kind",
     "value"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "percent"
     },
     "value": {
      "type": "string"
     }
    },
    "required": [
     "kind",
     "value"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "share"
     }
    },
    "required": [
     "kind"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "profile"
     },
     "by": {
      "anyOf": [
       {
        "enum": [
         "class",
         "group"
        ]
       },
       {
        "type": "object",
        "properties": {
         "parameter": {
          "type": "string"
         }
        },
        "required": [
         "parameter"
        ],
        "additionalProperties": false
       }
      ]
     },
     "table": {
      "type": "object",
      "additionalProperties": {
       "type": "string"
      }
     },
     "otherwise": {
      "type": "string"
     }
    },
    "required": [
     "kind",
     "by",
     "table"
    ],
    "additionalProperties": false
   }
  ]
 },
 "MatrixRow": {
  "type": "object",
  "properties": {
   "code": {
    "type": "string"
   },
   "number": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "scope": {
    "type": "string"
   },
   "open": {
    "type": "boolean"
   },
   "excusable": {
    "type": "boolean"
   }
  },
  "required": [
   "code",
   "number",
   "name",
   "section",
   "scope",
   "open",
   "excusable"
  ],
  "additionalProperties": false
 },
 "MatrixSheet": {
  "type": "object",
  "properties": {
   "tables": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MatrixTable"
    }
   },
   "signed": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "by": {
        "type": "string"
       },
       "at": {
        "type": "string"
       }
      },
      "required": [
       "by",
       "at"
      ],
      "additionalProperties": false
     }
    ]
   },
   "changes": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ShownChange"
    }
   },
   "proposals": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ShownProposal"
    }
   },
   "draws": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ShownDraw"
    }
   },
   "leftOut": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/LeftOutName"
    }
   }
  },
  "required": [
   "tables",
   "signed",
   "changes",
   "proposals",
   "draws",
   "leftOut"
  ],
  "additionalProperties": false
 },
 "MatrixSignature": {
  "type": "object",
  "properties": {
   "by": {
    "type": "string"
   },
   "byName": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "digest": {
    "type": "string"
   }
  },
  "required": [
   "by",
   "byName",
   "at",
   "digest"
  ],
  "additionalProperties": false
 },
 "MatrixTable": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "groups": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MatrixRow"
    }
   },
   "units": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "id": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "group": {
       "type": "string"
      },
      "signs": {
       "type": "string"
      }
     },
     "required": [
      "id",
      "name",
      "group",
      "signs"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "name",
   "groups",
   "rows",
   "units"
  ],
  "additionalProperties": false
 },
 "MethodCheck": {
  "type": "object",
  "properties": {
   "points": {
    "$ref": "#/components/schemas/Comparable"
   },
   "places": {
    "$ref": "#/components/schemas/Comparable"
   },
   "grades": {
    "$ref": "#/components/schemas/Comparable"
   },
   "differences": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "more": {
    "type": "number"
   }
  },
  "required": [
   "points",
   "places",
   "grades",
   "differences",
   "more"
  ],
  "additionalProperties": false
 },
 "Missing": {
  "type": "object",
  "properties": {
   "kind": {
    "enum": [
     "report",
     "evidence",
     "unanswered",
     "unfit"
    ]
   },
   "row": {
    "type": "string"
   },
   "check": {
    "type": "string"
   },
   "object": {
    "type": "string"
   },
   "text": {
    "type": "string"
   }
  },
  "required": [
   "kind",
   "row",
   "check",
   "object",
   "text"
  ],
  "additionalProperties": false
 },
 "MoveCause": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string"
   },
   "ask": {
    "type": "string"
   },
   "from": {
    "type": "string"
   },
   "to": {
    "type": "string"
   },
   "by": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "why": {
    "type": "string"
   }
  },
  "required": [
   "kind",
   "ask",
   "from",
   "to",
   "by",
   "at",
   "why"
  ],
  "additionalProperties": false
 },
 "MoveProgress": {
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "state": {
      "const": "working"
     },
     "what": {
      "enum": [
       "looking",
       "moving"
      ]
     },
     "done": {
      "type": "number"
     },
     "of": {
      "type": "number"
     }
    },
    "required": [
     "state",
     "what",
     "done",
     "of"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "state": {
      "const": "shown"
     },
     "sheet": {
      "$ref": "#/components/schemas/MoveSheet"
     }
    },
    "required": [
     "state",
     "sheet"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "state": {
      "const": "done"
     }
    },
    "required": [
     "state"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "state": {
      "const": "refused"
     },
     "code": {
      "type": "string"
     },
     "message": {
      "type": "string"
     },
     "details": {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    },
    "required": [
     "state",
     "code",
     "message",
     "details"
    ],
    "additionalProperties": false
   }
  ]
 },
 "MoveSheet": {
  "type": "object",
  "properties": {
   "counts": {
    "type": "object",
    "properties": {
     "units": {
      "type": "number"
     },
     "changed": {
      "type": "number"
     },
     "gone": {
      "type": "number"
     },
     "unused": {
      "type": "number"
     },
     "asked": {
      "type": "number"
     }
    },
    "required": [
     "units",
     "changed",
     "gone",
     "unused",
     "asked"
    ],
    "additionalProperties": false
   },
   "units": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/UnitEffect"
    }
   },
   "found": {
    "type": "number"
   },
   "from": {
    "$ref": "#/components/schemas/LaterWording"
   },
   "to": {
    "$ref": "#/components/schemas/LaterWording"
   },
   "differences": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Difference"
    }
   },
   "fresh": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "name": {
       "type": "string"
      },
      "group": {
       "type": "string"
      }
     },
     "required": [
      "name",
      "group"
     ],
     "additionalProperties": false
    }
   },
   "revision": {
    "type": "number"
   },
   "digest": {
    "type": "string"
   }
  },
  "required": [
   "counts",
   "units",
   "found",
   "from",
   "to",
   "differences",
   "fresh",
   "revision",
   "digest"
  ],
  "additionalProperties": false
 },
 "NamedMoved": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "unit": {
    "type": "string"
   },
   "before": {
    "type": "object",
    "properties": {
     "total": {
      "type": "string"
     },
     "place": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "grades": {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    },
    "required": [
     "total",
     "place",
     "grades"
    ],
    "additionalProperties": false
   },
   "after": {
    "type": "object",
    "properties": {
     "total": {
      "type": "string"
     },
     "place": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "grades": {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    },
    "required": [
     "total",
     "place",
     "grades"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "name",
   "unit",
   "before",
   "after"
  ],
  "additionalProperties": false
 },
 "NamedUnit": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "class": {
    "type": "string"
   },
   "aliases": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "functions": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "parameters": {
    "type": "object",
    "additionalProperties": {
     "type": "string"
    }
   }
  },
  "required": [
   "name",
   "group",
   "aliases",
   "functions",
   "parameters"
  ],
  "additionalProperties": false
 },
 "Neighbour": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "place": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "grades": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "total": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "name",
   "place",
   "grades",
   "total"
  ],
  "additionalProperties": false
 },
 "Node": {
  "type": "object",
  "properties": {
   "code": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "role": {
    "enum": [
     "section",
     "indicator",
     "part",
     "column"
    ]
   },
   "column": {
    "$ref": "#/components/schemas/ColumnDuty"
   },
   "keepers": {
    "enum": [
     "each",
     "first"
    ]
   },
   "text": {
    "type": "string"
   },
   "standard": {
    "type": "string"
   },
   "method": {
    "type": "string"
   },
   "basis": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedDocument"
    }
   },
   "assessor": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "evidence": {
    "type": "string"
   },
   "window": {
    "type": "object",
    "properties": {
     "from": {
      "type": "string"
     },
     "to": {
      "type": "string"
     },
     "at": {
      "type": "string"
     }
    },
    "additionalProperties": false
   },
   "marks": {
    "$ref": "#/components/schemas/Marks"
   },
   "of": {
    "type": "string"
   },
   "scope": {
    "$ref": "#/components/schemas/Scope"
   },
   "floor": {
    "type": "string"
   },
   "cap": {
    "type": "string"
   },
   "convert": {
    "type": "boolean"
   },
   "notApplying": {
    "$ref": "#/components/schemas/NotApplying"
   },
   "claims": {
    "const": "none"
   },
   "prices": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "when": {
       "$ref": "#/components/schemas/Expr"
      },
      "times": {
       "type": "string"
      }
     },
     "required": [
      "when",
      "times"
     ],
     "additionalProperties": false
    }
   },
   "per": {
    "$ref": "#/components/schemas/Per"
   },
   "when": {
    "$ref": "#/components/schemas/Expr"
   },
   "veto": {
    "$ref": "#/components/schemas/Veto"
   },
   "verdict": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "name": {
       "type": "string"
      },
      "when": {
       "$ref": "#/components/schemas/Expr"
      }
     },
     "required": [
      "name"
     ],
     "additionalProperties": false
    }
   },
   "decimals": {
    "type": "number"
   },
   "checks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Check"
    }
   },
   "start": {
    "enum": [
     "full",
     "zero"
    ]
   },
   "lines": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Line"
    }
   },
   "children": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Node"
    }
   },
   "card": {
    "type": "boolean"
   },
   "whenNone": {
    "$ref": "#/components/schemas/Instead"
   },
   "whenDeclaredNone": {
    "$ref": "#/components/schemas/Instead"
   },
   "whenNotDrawn": {
    "anyOf": [
     {
      "enum": [
       "not-applicable",
       "full",
       "zero",
       "self"
      ]
     },
     {
      "type": "object",
      "properties": {
       "percent": {
        "type": "string"
       }
      },
      "required": [
       "percent"
      ],
      "additionalProperties": false
     }
    ]
   },
   "drawn": {
    "type": "string"
   },
   "readings": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "untranslated": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "code",
   "name",
   "basis",
   "assessor",
   "convert",
   "prices",
   "checks",
   "lines",
   "children",
   "card",
   "readings",
   "untranslated"
  ],
  "additionalProperties": false
 },
 "NodeInWords": {
  "type": "object",
  "properties": {
   "marks": {
    "type": "string"
   },
   "scope": {
    "type": "string"
   },
   "start": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "lines": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/LineInWords"
    }
   },
   "notes": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "veto": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/VetoInWords"
     }
    ]
   }
  },
  "required": [
   "marks",
   "scope",
   "start",
   "lines",
   "notes",
   "veto"
  ],
  "additionalProperties": false
 },
 "NotApplying": {
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "how": {
      "const": "full"
     }
    },
    "required": [
     "how"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "how": {
      "const": "spread"
     },
     "to": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "equally": {
      "type": "boolean"
     }
    },
    "required": [
     "how",
     "to",
     "equally"
    ],
    "additionalProperties": false
   }
  ]
 },
 "NoticeLine": {
  "type": "object",
  "properties": {
   "cells": {
    "type": "array",
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/NoticeSpan"
     }
    }
   }
  },
  "required": [
   "cells"
  ],
  "additionalProperties": false
 },
 "NoticeSpan": {
  "type": "object",
  "properties": {
   "text": {
    "type": "string"
   },
   "rows": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "text",
   "rows"
  ],
  "additionalProperties": false
 },
 "ObjectionLine": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "unit": {
    "type": "string"
   },
   "unitName": {
    "type": "string"
   },
   "node": {
    "type": "string"
   },
   "nodeName": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "leads": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "check": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "ask": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "object": {
    "type": "string"
   },
   "wants": {
    "type": "string"
   },
   "state": {
    "enum": [
     "accepted",
     "refused",
     "withdrawn",
     "partly",
     "drafted",
     "filed",
     "dismissed"
    ]
   },
   "late": {
    "type": "boolean"
   },
   "draftedAt": {
    "type": "string"
   },
   "filedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedWhy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "othersMoved": {
    "type": "number"
   }
  },
  "required": [
   "id",
   "version",
   "unit",
   "unitName",
   "node",
   "nodeName",
   "section",
   "leads",
   "check",
   "ask",
   "object",
   "wants",
   "state",
   "late",
   "draftedAt",
   "filedAt",
   "decidedAt",
   "decidedBy",
   "decidedWhy",
   "othersMoved"
  ],
  "additionalProperties": false
 },
 "ObjectionList": {
  "type": "object",
  "properties": {
   "objections": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ObjectionLine"
    }
   },
   "counts": {
    "type": "object",
    "properties": {
     "accepted": {
      "type": "number"
     },
     "refused": {
      "type": "number"
     },
     "withdrawn": {
      "type": "number"
     },
     "partly": {
      "type": "number"
     },
     "drafted": {
      "type": "number"
     },
     "filed": {
      "type": "number"
     },
     "dismissed": {
      "type": "number"
     }
    },
    "additionalProperties": false
   },
   "leads": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "objections",
   "counts",
   "leads"
  ],
  "additionalProperties": false
 },
 "ObjectionPage": {
  "type": "object",
  "properties": {
   "round": {
    "type": "string"
   },
   "asOf": {
    "type": "string"
   },
   "rule": {
    "type": "string"
   },
   "row": {
    "type": "object",
    "properties": {
     "text": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "standard": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "method": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "checks": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/ContestedCheck"
      }
     },
     "nodes": {
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "code": {
         "type": "string"
        },
        "name": {
         "type": "string"
        }
       },
       "required": [
        "code",
        "name"
       ],
       "additionalProperties": false
      }
     }
    },
    "required": [
     "text",
     "standard",
     "method",
     "checks",
     "nodes"
    ],
    "additionalProperties": false
   },
   "answers": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ShownAnswer"
    }
   },
   "allMoved": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/NamedMoved"
      }
     }
    ]
   },
   "may": {
    "type": "object",
    "properties": {
     "decide": {
      "type": "boolean"
     },
     "whyNot": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "override": {
      "type": "boolean"
     },
     "admit": {
      "type": "boolean"
     },
     "evidence": {
      "type": "boolean"
     }
    },
    "required": [
     "decide",
     "whyNot",
     "override",
     "admit",
     "evidence"
    ],
    "additionalProperties": false
   },
   "text": {
    "type": "string"
   },
   "proof": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedProof"
    }
   },
   "moved": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/NamedMoved"
     }
    ]
   },
   "id": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "unit": {
    "type": "string"
   },
   "unitName": {
    "type": "string"
   },
   "node": {
    "type": "string"
   },
   "nodeName": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "leads": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "check": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "ask": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "object": {
    "type": "string"
   },
   "wants": {
    "type": "string"
   },
   "state": {
    "enum": [
     "accepted",
     "refused",
     "withdrawn",
     "partly",
     "drafted",
     "filed",
     "dismissed"
    ]
   },
   "late": {
    "type": "boolean"
   },
   "draftedAt": {
    "type": "string"
   },
   "filedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedWhy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "othersMoved": {
    "type": "number"
   }
  },
  "required": [
   "round",
   "asOf",
   "rule",
   "row",
   "answers",
   "allMoved",
   "may",
   "text",
   "proof",
   "moved",
   "id",
   "version",
   "unit",
   "unitName",
   "node",
   "nodeName",
   "section",
   "leads",
   "check",
   "ask",
   "object",
   "wants",
   "state",
   "late",
   "draftedAt",
   "filedAt",
   "decidedAt",
   "decidedBy",
   "decidedWhy",
   "othersMoved"
  ],
  "additionalProperties": false
 },
 "OfferedUnit": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "path": {
    "type": "string"
   }
  },
  "required": [
   "id",
   "name",
   "path"
  ],
  "additionalProperties": false
 },
 "OpenSelfChecks": {
  "type": "object",
  "properties": {
   "count": {
    "type": "number"
   },
   "names": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "until": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "count",
   "names",
   "until"
  ],
  "additionalProperties": false
 },
 "OutsideLosses": {
  "type": "object",
  "properties": {
   "lists": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "source": {
       "$ref": "#/components/schemas/OutsideSource"
      },
      "ask": {
       "type": "string"
      },
      "losses": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "points": {
          "anyOf": [
           {
            "type": "null"
           },
           {
            "type": "string"
           }
          ]
         },
         "what": {
          "type": "string"
         },
         "clause": {
          "type": "string"
         }
        },
        "required": [
         "points",
         "what",
         "clause"
        ],
        "additionalProperties": false
       }
      }
     },
     "required": [
      "source",
      "ask",
      "losses"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "lists"
  ],
  "additionalProperties": false
 },
 "OutsideSource": {
  "type": "object",
  "properties": {
   "title": {
    "type": "string"
   },
   "issuer": {
    "type": "string"
   },
   "number": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "on": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "title",
   "issuer",
   "number",
   "on"
  ],
  "additionalProperties": false
 },
 "OverdueUnit": {
  "type": "object",
  "properties": {
   "stage": {
    "type": "string"
   },
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   }
  },
  "required": [
   "stage",
   "unit",
   "name"
  ],
  "additionalProperties": false
 },
 "Override": {
  "type": "object",
  "properties": {
   "node": {
    "type": "string"
   },
   "points": {
    "type": "string"
   },
   "by": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "why": {
    "type": "string"
   },
   "on": {
    "type": "string"
   }
  },
  "required": [
   "node",
   "points",
   "by",
   "at",
   "why",
   "on"
  ],
  "additionalProperties": false
 },
 "OwnClaim": {
  "type": "object",
  "properties": {
   "fields": {
    "type": "object",
    "additionalProperties": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    }
   },
   "proof": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedProof"
    }
   },
   "id": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "unit": {
    "type": "string"
   },
   "unitName": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "node": {
    "type": "string"
   },
   "nodeName": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "check": {
    "type": "string"
   },
   "ask": {
    "type": "string"
   },
   "on": {
    "type": "string"
   },
   "said": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SaidField"
    }
   },
   "text": {
    "type": "string"
   },
   "state": {
    "enum": [
     "accepted",
     "refused",
     "withdrawn",
     "drafted",
     "filed"
    ]
   },
   "late": {
    "type": "boolean"
   },
   "draftedAt": {
    "type": "string"
   },
   "filedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedWhy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "verified": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/SaidField"
      }
     }
    ]
   },
   "undone": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "why": {
        "type": "string"
       }
      },
      "required": [
       "at",
       "why"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "fields",
   "proof",
   "id",
   "version",
   "unit",
   "unitName",
   "group",
   "node",
   "nodeName",
   "section",
   "check",
   "ask",
   "on",
   "said",
   "text",
   "state",
   "late",
   "draftedAt",
   "filedAt",
   "decidedAt",
   "decidedBy",
   "decidedWhy",
   "verified",
   "undone"
  ],
  "additionalProperties": false
 },
 "OwnObjection": {
  "type": "object",
  "properties": {
   "text": {
    "type": "string"
   },
   "proof": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedProof"
    }
   },
   "moved": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/NamedMoved"
     }
    ]
   },
   "id": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "unit": {
    "type": "string"
   },
   "unitName": {
    "type": "string"
   },
   "node": {
    "type": "string"
   },
   "nodeName": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "leads": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "check": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "ask": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "object": {
    "type": "string"
   },
   "wants": {
    "type": "string"
   },
   "state": {
    "enum": [
     "accepted",
     "refused",
     "withdrawn",
     "partly",
     "drafted",
     "filed",
     "dismissed"
    ]
   },
   "late": {
    "type": "boolean"
   },
   "draftedAt": {
    "type": "string"
   },
   "filedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedWhy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "othersMoved": {
    "type": "number"
   }
  },
  "required": [
   "text",
   "proof",
   "moved",
   "id",
   "version",
   "unit",
   "unitName",
   "node",
   "nodeName",
   "section",
   "leads",
   "check",
   "ask",
   "object",
   "wants",
   "state",
   "late",
   "draftedAt",
   "filedAt",
   "decidedAt",
   "decidedBy",
   "decidedWhy",
   "othersMoved"
  ],
  "additionalProperties": false
 },
 "PastAnswer": {
  "type": "object",
  "properties": {
   "stands": {
    "type": "boolean"
   },
   "via": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "object": {
    "type": "string"
   },
   "state": {
    "enum": [
     "answered",
     "cantTell",
     "notDrawn",
     "declaredNone",
     "withdrawn"
    ]
   },
   "check": {
    "type": "string"
   },
   "seat": {
    "type": "string"
   },
   "id": {
    "type": "number"
   },
   "lane": {
    "$ref": "#/components/schemas/Lane"
   },
   "value": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     },
     {
      "$ref": "#/components/schemas/Facts.Rate"
     },
     {
      "$ref": "#/components/schemas/Rows"
     }
    ]
   },
   "why": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "proof": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "confirmedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "saidBy": {
    "type": "string"
   },
   "saidAt": {
    "type": "string"
   }
  },
  "required": [
   "stands",
   "via",
   "object",
   "state",
   "check",
   "seat",
   "id",
   "lane",
   "value",
   "why",
   "proof",
   "confirmedBy",
   "saidBy",
   "saidAt"
  ],
  "additionalProperties": false
 },
 "Per": {
  "type": "object",
  "properties": {
   "each": {
    "enum": [
     "object",
     "assessor",
     "month",
     "list",
     "expert"
    ]
   },
   "kind": {
    "type": "string"
   },
   "names": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "join": {
    "$ref": "#/components/schemas/Join"
   },
   "atLeast": {
    "type": "number"
   },
   "odd": {
    "type": "boolean"
   },
   "exceptSelf": {
    "type": "boolean"
   },
   "drawn": {
    "type": "string"
   }
  },
  "required": [
   "each",
   "join",
   "odd",
   "exceptSelf"
  ],
  "additionalProperties": false
 },
 "Period": {
  "type": "object",
  "properties": {
   "from": {
    "type": "string"
   },
   "to": {
    "type": "string"
   },
   "everyMonths": {
    "type": "number"
   }
  },
  "required": [
   "from",
   "to"
  ],
  "additionalProperties": false
 },
 "PeriodChoice": {
  "type": "object",
  "properties": {
   "from": {
    "type": "string"
   },
   "to": {
    "type": "string"
   },
   "title": {
    "type": "string"
   }
  },
  "required": [
   "from",
   "to",
   "title"
  ],
  "additionalProperties": false
 },
 "PersonProgress": {
  "type": "object",
  "properties": {
   "person": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "progress": {
    "$ref": "#/components/schemas/Progress"
   }
  },
  "required": [
   "person",
   "name",
   "progress"
  ],
  "additionalProperties": false
 },
 "PlanGap": {
  "type": "object",
  "properties": {
   "step": {
    "enum": [
     "open",
     "programme",
     "units",
     "facts",
     "matrix",
     "draws",
     "stages",
     "people"
    ]
   },
   "code": {
    "type": "string"
   },
   "blocks": {
    "type": "boolean"
   },
   "message": {
    "type": "string"
   },
   "remedy": {
    "type": "string"
   },
   "about": {
    "type": "string"
   }
  },
  "required": [
   "step",
   "code",
   "blocks",
   "message",
   "remedy",
   "about"
  ],
  "additionalProperties": false
 },
 "PlanSheet": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "changedBy": {
    "type": "string"
   },
   "changedAt": {
    "type": "string"
   },
   "openedAs": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "droppedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "organiser": {
    "type": "string"
   },
   "plan": {
    "$ref": "#/components/schemas/RoundPlan"
   },
   "programme": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/SheetProgramme"
     }
    ]
   },
   "names": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SheetName"
    }
   },
   "strange": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SheetStrange"
    }
   },
   "facts": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/GroupFacts"
    }
   },
   "leads": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SheetLead"
    }
   },
   "checks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SheetCheck"
    }
   },
   "stages": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ProposedStage"
    }
   },
   "matrix": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MatrixTable"
    }
   },
   "undecided": {
    "type": "number"
   },
   "called": {
    "type": "object",
    "additionalProperties": {
     "type": "string"
    }
   },
   "gaps": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PlanGap"
    }
   }
  },
  "required": [
   "id",
   "version",
   "changedBy",
   "changedAt",
   "openedAs",
   "droppedAt",
   "organiser",
   "plan",
   "programme",
   "names",
   "strange",
   "facts",
   "leads",
   "checks",
   "stages",
   "matrix",
   "undecided",
   "called",
   "gaps"
  ],
  "additionalProperties": false
 },
 "PlannedPeriod": {
  "type": "object",
  "properties": {
   "from": {
    "type": "string"
   },
   "to": {
    "type": "string"
   }
  },
  "required": [
   "from",
   "to"
  ],
  "additionalProperties": false
 },
 "PlannedStage": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "self-check",
     "report",
     "evidence",
     "test",
     "assess",
     "consolidate",
     "feedback",
     "approve",
     "publish",
     "rectify",
     "other"
    ]
   },
   "opensAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "closesAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "late": {
    "enum": [
     "none",
     "accepted",
     "refused"
    ]
   }
  },
  "required": [
   "name",
   "text",
   "kind",
   "opensAt",
   "closesAt",
   "late"
  ],
  "additionalProperties": false
 },
 "PlannedUnit": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "as": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "also": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "group": {
    "type": "string"
   },
   "class": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "functions": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "parameters": {
    "type": "object",
    "additionalProperties": {
     "type": "string"
    }
   },
   "objects": {
    "type": "object",
    "additionalProperties": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   }
  },
  "required": [
   "unit",
   "as",
   "also",
   "group",
   "class",
   "functions",
   "parameters",
   "objects"
  ],
  "additionalProperties": false
 },
 "PrintedPoints": {
  "type": "object",
  "properties": {
   "text": {
    "type": "string"
   },
   "low": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "high": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "mayBeNone": {
    "type": "boolean"
   },
   "none": {
    "type": "boolean"
   }
  },
  "required": [
   "text",
   "low",
   "high",
   "mayBeNone",
   "none"
  ],
  "additionalProperties": false
 },
 "Programme": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "invented": {
    "type": "boolean"
   },
   "notice": {
    "type": "object",
    "properties": {
     "issuer": {
      "type": "string"
     },
     "number": {
      "type": "string"
     },
     "title": {
      "type": "string"
     },
     "issued": {
      "type": "string"
     },
     "text": {
      "type": "string"
     },
     "addressed": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "cites": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/CitedDocument"
      }
     }
    },
    "required": [
     "issuer",
     "issued",
     "text",
     "addressed",
     "cites"
    ],
    "additionalProperties": false
   },
   "under": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedDocument"
    }
   },
   "period": {
    "$ref": "#/components/schemas/Period"
   },
   "shifted": {
    "type": "number"
   },
   "groups": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Group"
    }
   },
   "units": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/NamedUnit"
    }
   },
   "assessors": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Assessor"
    }
   },
   "scorecards": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Scorecard"
    }
   },
   "checks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Check"
    }
   },
   "result": {
    "$ref": "#/components/schemas/Node"
   },
   "printing": {
    "type": "object",
    "properties": {
     "decimals": {
      "type": "number"
     }
    },
    "required": [
     "decimals"
    ],
    "additionalProperties": false
   },
   "once": {
    "type": "array",
    "items": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   },
   "draws": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Draw"
    }
   },
   "rank": {
    "$ref": "#/components/schemas/RankRule"
   },
   "gradeNames": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "grades": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/GradeRule"
    }
   },
   "readings": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Reading"
    }
   },
   "untranslated": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "stages": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Stage"
    }
   },
   "selfReport": {
    "$ref": "#/components/schemas/SelfReport"
   },
   "approval": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "reportTo": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "feeds": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "id",
   "title",
   "invented",
   "notice",
   "under",
   "period",
   "groups",
   "units",
   "scorecards",
   "checks",
   "result",
   "printing",
   "once",
   "draws",
   "gradeNames",
   "grades",
   "readings",
   "untranslated",
   "stages",
   "approval",
   "reportTo",
   "feeds"
  ],
  "additionalProperties": false
 },
 "ProgrammeIssue": {
  "type": "object",
  "properties": {
   "file": {
    "type": "string"
   },
   "line": {
    "type": "number"
   },
   "column": {
    "type": "number"
   },
   "code": {
    "type": "string"
   },
   "message": {
    "type": "string"
   },
   "remedy": {
    "type": "string"
   }
  },
  "required": [
   "file",
   "line",
   "column",
   "code",
   "message",
   "remedy"
  ],
  "additionalProperties": false
 },
 "ProgrammeList": {
  "type": "object",
  "properties": {
   "kind": {
    "enum": [
     "demonstration",
     "installation"
    ]
   },
   "programmes": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "$ref": "#/components/schemas/ProgrammeSummary"
      },
      {
       "$ref": "#/components/schemas/BrokenProgramme"
      }
     ]
    }
   },
   "preparing": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "withRound": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "shown": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/RoundExcerpt"
     }
    ]
   },
   "example": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/DeductionExample"
     }
    ]
   }
  },
  "required": [
   "kind",
   "programmes",
   "preparing",
   "withRound",
   "shown",
   "example"
  ],
  "additionalProperties": false
 },
 "ProgrammeRow": {
  "type": "object",
  "properties": {
   "key": {
    "type": "string"
   },
   "number": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "role": {
    "anyOf": [
     {
      "enum": [
       "section",
       "indicator",
       "part",
       "column"
      ]
     },
     {
      "type": "null"
     }
    ]
   },
   "text": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "standard": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "method": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "assessor": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "scope": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/ScopeSheet"
     }
    ]
   },
   "column": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/ColumnSheet"
     }
    ]
   },
   "basis": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedDocument"
    }
   },
   "words": {
    "$ref": "#/components/schemas/NodeInWords"
   },
   "checks": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "ask": {
       "type": "string"
      },
      "answers": {
       "type": "string"
      }
     },
     "required": [
      "ask",
      "answers"
     ],
     "additionalProperties": false
    }
   },
   "readings": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Reading"
    }
   },
   "ownReadings": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "untranslated": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "found": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "children": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ProgrammeRow"
    }
   }
  },
  "required": [
   "key",
   "number",
   "name",
   "role",
   "text",
   "standard",
   "method",
   "assessor",
   "scope",
   "column",
   "basis",
   "words",
   "checks",
   "readings",
   "ownReadings",
   "untranslated",
   "found",
   "children"
  ],
  "additionalProperties": false
 },
 "ProgrammeSheet": {
  "type": "object",
  "properties": {
   "notice": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/NoticeLine"
    }
   },
   "noticeTitle": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "cites": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedDocument"
    }
   },
   "under": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedDocument"
    }
   },
   "stages": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/StageSheet"
    }
   },
   "selfReport": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/WantedReport"
     }
    ]
   },
   "assessors": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/AssessorSheet"
    }
   },
   "approval": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "reportTo": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "cards": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ScorecardSheet"
    }
   },
   "total": {
    "$ref": "#/components/schemas/ProgrammeRow"
   },
   "groups": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/GroupSheet"
    }
   },
   "ranking": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "gradeNames": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "grades": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/GradeRuleInWords"
    }
   },
   "allReadings": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "id": {
       "type": "string"
      },
      "question": {
       "type": "string"
      },
      "choice": {
       "type": "string"
      },
      "why": {
       "type": "string"
      },
      "decidedBy": {
       "type": "string"
      },
      "usedBy": {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     },
     "required": [
      "id",
      "question",
      "choice",
      "why",
      "decidedBy",
      "usedBy"
     ],
     "additionalProperties": false
    }
   },
   "untranslated": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "issues": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ProgrammeIssue"
    }
   },
   "state": {
    "const": "ready"
   },
   "id": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "kind": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "issuer": {
    "type": "string"
   },
   "number": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "issued": {
    "type": "string"
   },
   "period": {
    "type": "object",
    "properties": {
     "from": {
      "type": "string"
     },
     "to": {
      "type": "string"
     }
    },
    "required": [
     "from",
     "to"
    ],
    "additionalProperties": false
   },
   "everyMonths": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "hash": {
    "type": "string"
   },
   "scorecards": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ScorecardFigures"
    }
   },
   "readings": {
    "type": "number"
   },
   "warnings": {
    "type": "number"
   }
  },
  "required": [
   "notice",
   "noticeTitle",
   "cites",
   "under",
   "stages",
   "selfReport",
   "assessors",
   "approval",
   "reportTo",
   "cards",
   "total",
   "groups",
   "ranking",
   "gradeNames",
   "grades",
   "allReadings",
   "untranslated",
   "issues",
   "state",
   "id",
   "title",
   "kind",
   "version",
   "issuer",
   "number",
   "issued",
   "period",
   "everyMonths",
   "hash",
   "scorecards",
   "readings",
   "warnings"
  ],
  "additionalProperties": false
 },
 "ProgrammeSummary": {
  "type": "object",
  "properties": {
   "state": {
    "const": "ready"
   },
   "id": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "kind": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "issuer": {
    "type": "string"
   },
   "number": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "issued": {
    "type": "string"
   },
   "period": {
    "type": "object",
    "properties": {
     "from": {
      "type": "string"
     },
     "to": {
      "type": "string"
     }
    },
    "required": [
     "from",
     "to"
    ],
    "additionalProperties": false
   },
   "everyMonths": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "hash": {
    "type": "string"
   },
   "scorecards": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ScorecardFigures"
    }
   },
   "readings": {
    "type": "number"
   },
   "warnings": {
    "type": "number"
   }
  },
  "required": [
   "state",
   "id",
   "title",
   "kind",
   "version",
   "issuer",
   "number",
   "issued",
   "period",
   "everyMonths",
   "hash",
   "scorecards",
   "readings",
   "warnings"
  ],
  "additionalProperties": false
 },
 "Progress": {
  "type": "object",
  "properties": {
   "done": {
    "type": "number"
   },
   "expected": {
    "type": "number"
   }
  },
  "required": [
   "done",
   "expected"
  ],
  "additionalProperties": false
 },
 "ProposalList": {
  "type": "object",
  "properties": {
   "proposals": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ShownProposal"
    }
   }
  },
  "required": [
   "proposals"
  ],
  "additionalProperties": false
 },
 "ProposedAnswer": {
  "type": "object",
  "properties": {
   "state": {
    "enum": [
     "answered",
     "cantTell"
    ]
   },
   "value": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     },
     {
      "$ref": "#/components/schemas/Facts.Rate"
     },
     {
      "$ref": "#/components/schemas/Rows"
     }
    ]
   },
   "why": {
    "type": "string"
   }
  },
  "required": [
   "state",
   "value",
   "why"
  ],
  "additionalProperties": false
 },
 "ProposedStage": {
  "type": "object",
  "properties": {
   "notes": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/StageNote"
    }
   },
   "name": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "self-check",
     "report",
     "evidence",
     "test",
     "assess",
     "consolidate",
     "feedback",
     "approve",
     "publish",
     "rectify",
     "other"
    ]
   },
   "opensAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "closesAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "late": {
    "enum": [
     "none",
     "accepted",
     "refused"
    ]
   }
  },
  "required": [
   "notes",
   "name",
   "text",
   "kind",
   "opensAt",
   "closesAt",
   "late"
  ],
  "additionalProperties": false
 },
 "RankRule": {
  "type": "object",
  "properties": {
   "within": {
    "$ref": "#/components/schemas/Within"
   },
   "ties": {
    "enum": [
     "none",
     "share",
     "block"
    ]
   },
   "vetoed": {
    "enum": [
     "out",
     "last"
    ]
   },
   "readings": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "within",
   "ties",
   "vetoed",
   "readings"
  ],
  "additionalProperties": false
 },
 "Rate": {
  "type": "object",
  "properties": {
   "low": {
    "type": "number"
   },
   "high": {
    "type": "number"
   }
  },
  "required": [
   "low",
   "high"
  ],
  "additionalProperties": false
 },
 "ReadProgramme": {
  "anyOf": [
   {
    "$ref": "#/components/schemas/BrokenProgramme"
   },
   {
    "$ref": "#/components/schemas/ProgrammeSheet"
   }
  ]
 },
 "Reading": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "question": {
    "type": "string"
   },
   "choice": {
    "type": "string"
   },
   "why": {
    "type": "string"
   },
   "decidedBy": {
    "type": "string"
   }
  },
  "required": [
   "id",
   "question",
   "choice",
   "why",
   "decidedBy"
  ],
  "additionalProperties": false
 },
 "Reason": {
  "type": "object",
  "properties": {
   "subject": {
    "type": "string"
   },
   "before": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "after": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "change": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "differences": {
    "type": "array",
    "items": {
     "type": "number"
    }
   },
   "sentence": {
    "type": "string"
   }
  },
  "required": [
   "subject",
   "before",
   "after",
   "change",
   "differences",
   "sentence"
  ],
  "additionalProperties": false
 },
 "RegisterHint": {
  "type": "object",
  "properties": {
   "kind": {
    "enum": [
     "renamed",
     "merged",
     "left"
    ]
   },
   "unit": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "to": {
    "type": "string"
   }
  },
  "required": [
   "kind",
   "unit",
   "text",
   "to"
  ],
  "additionalProperties": false
 },
 "ResultState": {
  "enum": [
   "scored",
   "not-applicable",
   "vetoed",
   "held"
  ]
 },
 "RoundEffects": {
  "type": "object",
  "properties": {
   "round": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "title": {
      "type": "string"
     },
     "demonstration": {
      "type": "boolean"
     },
     "asOf": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "title",
     "demonstration",
     "asOf"
    ],
    "additionalProperties": false
   },
   "units": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/UnitEffect"
    }
   },
   "fresh": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "name": {
       "type": "string"
      },
      "group": {
       "type": "string"
      }
     },
     "required": [
      "name",
      "group"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "round",
   "units",
   "fresh"
  ],
  "additionalProperties": false
 },
 "RoundExcerpt": {
  "type": "object",
  "properties": {
   "programme": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "asOf": {
    "type": "string"
   },
   "table": {
    "type": "string"
   },
   "units": {
    "type": "number"
   },
   "gradeNames": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "lines": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/StandingLine"
    }
   }
  },
  "required": [
   "programme",
   "title",
   "asOf",
   "table",
   "units",
   "gradeNames",
   "lines"
  ],
  "additionalProperties": false
 },
 "RoundFacts": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "demonstration": {
    "type": "boolean"
   },
   "asOf": {
    "type": "string"
   },
   "shift": {
    "type": "number"
   },
   "period": {
    "type": "object",
    "properties": {
     "from": {
      "type": "string"
     },
     "to": {
      "type": "string"
     }
    },
    "required": [
     "from",
     "to"
    ],
    "additionalProperties": false
   },
   "calendar": {
    "$ref": "#/components/schemas/CalendarData"
   },
   "units": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "unit": {
       "$ref": "#/components/schemas/Unit"
      },
      "facts": {
       "$ref": "#/components/schemas/Facts"
      }
     },
     "required": [
      "unit",
      "facts"
     ],
     "additionalProperties": false
    }
   },
   "history": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/EarlierResult"
    }
   },
   "decisions": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/GradeDecision"
    }
   }
  },
  "required": [
   "id",
   "title",
   "demonstration",
   "asOf",
   "calendar",
   "units",
   "history",
   "decisions"
  ],
  "additionalProperties": false
 },
 "RoundFactsSheet": {
  "type": "object",
  "properties": {
   "programme": {
    "$ref": "#/components/schemas/Programme"
   },
   "hash": {
    "type": "string"
   },
   "facts": {
    "$ref": "#/components/schemas/RoundFacts"
   },
   "receipt": {
    "type": "string"
   }
  },
  "required": [
   "programme",
   "hash",
   "facts",
   "receipt"
  ],
  "additionalProperties": false
 },
 "RoundFeedback": {
  "type": "object",
  "properties": {
   "now": {
    "type": "string"
   },
   "given": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "id": {
        "type": "string"
       },
       "at": {
        "type": "string"
       },
       "number": {
        "type": "number"
       },
       "rule": {
        "type": "string"
       },
       "again": {
        "type": "boolean"
       },
       "shows": {
        "$ref": "#/components/schemas/FeedbackShows"
       },
       "closesAt": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       },
       "workdaysLeft": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "number"
         }
        ]
       }
      },
      "required": [
       "id",
       "at",
       "number",
       "rule",
       "again",
       "shows",
       "closesAt",
       "workdaysLeft"
      ],
      "additionalProperties": false
     }
    ]
   },
   "toGive": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "settled": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "object",
          "properties": {
           "id": {
            "type": "string"
           },
           "number": {
            "type": "number"
           },
           "at": {
            "type": "string"
           },
           "isStale": {
            "type": "boolean"
           },
           "isGiven": {
            "type": "boolean"
           }
          },
          "required": [
           "id",
           "number",
           "at",
           "isStale",
           "isGiven"
          ],
          "additionalProperties": false
         }
        ]
       },
       "ends": {
        "type": "array",
        "items": {
         "type": "object",
         "properties": {
          "workdays": {
           "type": "number"
          },
          "closesAt": {
           "type": "string"
          }
         },
         "required": [
          "workdays",
          "closesAt"
         ],
         "additionalProperties": false
        }
       },
       "rule": {
        "type": "string"
       },
       "units": {
        "type": "number"
       }
      },
      "required": [
       "settled",
       "ends",
       "rule",
       "units"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "now",
   "given",
   "toGive"
  ],
  "additionalProperties": false
 },
 "RoundOverview": {
  "type": "object",
  "properties": {
   "round": {
    "type": "string"
   },
   "units": {
    "type": "number"
   },
   "rows": {
    "type": "number"
   },
   "stages": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/StageProgress"
    }
   },
   "states": {
    "type": "object",
    "properties": {
     "open": {
      "type": "number"
     },
     "undecided": {
      "type": "number"
     },
     "cantTell": {
      "type": "number"
     },
     "self": {
      "type": "number"
     },
     "undrawn": {
      "type": "number"
     },
     "contradictory": {
      "type": "number"
     },
     "partly": {
      "type": "number"
     },
     "assessed": {
      "type": "number"
     },
     "inapplicable": {
      "type": "number"
     },
     "hidden": {
      "type": "number"
     }
    },
    "additionalProperties": false
   },
   "all": {
    "$ref": "#/components/schemas/Tally"
   },
   "groups": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "name": {
       "type": "string"
      },
      "units": {
       "type": "number"
      },
      "self": {
       "$ref": "#/components/schemas/Progress"
      },
      "assess": {
       "$ref": "#/components/schemas/Progress"
      }
     },
     "required": [
      "name",
      "units",
      "self",
      "assess"
     ],
     "additionalProperties": false
    }
   },
   "leads": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/LeadProgress"
    }
   },
   "people": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PersonProgress"
    }
   },
   "slow": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/UnitProgress"
    }
   },
   "selfChecks": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "filling": {
        "type": "number"
       },
       "submitted": {
        "type": "number"
       },
       "returned": {
        "type": "number"
       },
       "confirmed": {
        "type": "number"
       },
       "not-begun": {
        "type": "number"
       },
       "nobody": {
        "type": "number"
       }
      },
      "additionalProperties": false
     }
    ]
   },
   "overdue": {
    "type": "object",
    "properties": {
     "count": {
      "type": "number"
     },
     "first": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/OverdueUnit"
      }
     }
    },
    "required": [
     "count",
     "first"
    ],
    "additionalProperties": false
   },
   "waiting": {
    "$ref": "#/components/schemas/WaitingCounts"
   }
  },
  "required": [
   "round",
   "units",
   "rows",
   "stages",
   "states",
   "all",
   "groups",
   "leads",
   "people",
   "slow",
   "selfChecks",
   "overdue",
   "waiting"
  ],
  "additionalProperties": false
 },
 "RoundPlan": {
  "type": "object",
  "properties": {
   "programme": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "title": {
    "type": "string"
   },
   "unit": {
    "type": "string"
   },
   "simple": {
    "type": "boolean"
   },
   "shift": {
    "type": "number"
   },
   "period": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/PlannedPeriod"
     }
    ]
   },
   "asOf": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "units": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PlannedUnit"
    }
   },
   "leftOut": {
    "type": "object",
    "additionalProperties": {
     "type": "string"
    }
   },
   "sizes": {
    "type": "object",
    "additionalProperties": {
     "type": "string"
    }
   },
   "applies": {
    "type": "object",
    "additionalProperties": {
     "type": "object",
     "additionalProperties": {
      "type": "boolean"
     }
    }
   },
   "signature": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/MatrixSignature"
     }
    ]
   },
   "draws": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DoneDraw"
    }
   },
   "stages": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PlannedStage"
    }
   },
   "answering": {
    "type": "object",
    "additionalProperties": {
     "type": "object",
     "additionalProperties": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Lane"
      }
     }
    }
   },
   "leads": {
    "type": "object",
    "additionalProperties": {
     "type": "string"
    }
   }
  },
  "required": [
   "programme",
   "title",
   "unit",
   "simple",
   "shift",
   "period",
   "asOf",
   "units",
   "leftOut",
   "sizes",
   "applies",
   "signature",
   "draws",
   "stages",
   "answering",
   "leads"
  ],
  "additionalProperties": false
 },
 "RoundSheet": {
  "type": "object",
  "properties": {
   "programme": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "title": {
      "type": "string"
     },
     "hash": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "title",
     "hash"
    ],
    "additionalProperties": false
   },
   "title": {
    "type": "string"
   },
   "asOf": {
    "type": "string"
   },
   "shift": {
    "type": "number"
   },
   "receipt": {
    "type": "string"
   },
   "ranking": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "gradeNames": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "tables": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/StandingSheet"
    }
   }
  },
  "required": [
   "programme",
   "title",
   "asOf",
   "shift",
   "receipt",
   "ranking",
   "gradeNames",
   "tables"
  ],
  "additionalProperties": false
 },
 "Row": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "fields": {
    "type": "object",
    "additionalProperties": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    }
   },
   "withdrawn": {
    "type": "boolean"
   },
   "proof": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "id",
   "fields"
  ],
  "additionalProperties": false
 },
 "RowEffect": {
  "type": "object",
  "properties": {
   "node": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "before": {
    "type": "string"
   },
   "after": {
    "type": "string"
   }
  },
  "required": [
   "node",
   "name",
   "before",
   "after"
  ],
  "additionalProperties": false
 },
 "RowMove": {
  "type": "object",
  "properties": {
   "node": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "from": {
    "type": "string"
   },
   "to": {
    "type": "string"
   },
   "causes": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MoveCause"
    }
   }
  },
  "required": [
   "node",
   "name",
   "from",
   "to",
   "causes"
  ],
  "additionalProperties": false
 },
 "Rows": {
  "type": "object",
  "properties": {
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Row"
    }
   },
   "complete": {
    "type": "boolean"
   }
  },
  "required": [
   "rows"
  ],
  "additionalProperties": false
 },
 "Said": {
  "type": "object",
  "properties": {
   "state": {
    "enum": [
     "answered",
     "cantTell",
     "declaredNone",
     "cleared"
    ]
   },
   "value": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     },
     {
      "$ref": "#/components/schemas/Facts.Rate"
     },
     {
      "$ref": "#/components/schemas/Rows"
     }
    ]
   },
   "why": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "state",
   "value",
   "why"
  ],
  "additionalProperties": false
 },
 "SaidField": {
  "type": "object",
  "properties": {
   "ask": {
    "type": "string"
   },
   "text": {
    "type": "string"
   }
  },
  "required": [
   "ask",
   "text"
  ],
  "additionalProperties": false
 },
 "SameProof": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "unitName": {
    "type": "string"
   },
   "nodeName": {
    "type": "string"
   },
   "state": {
    "enum": [
     "accepted",
     "refused",
     "withdrawn",
     "drafted",
     "filed"
    ]
   },
   "names": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "id",
   "unitName",
   "nodeName",
   "state",
   "names"
  ],
  "additionalProperties": false
 },
 "SavedDrafts": {
  "type": "object",
  "properties": {
   "saved": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "check": {
       "type": "string"
      },
      "object": {
       "type": "string"
      },
      "version": {
       "type": "number"
      },
      "faults": {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     },
     "required": [
      "check",
      "object",
      "version",
      "faults"
     ],
     "additionalProperties": false
    }
   },
   "progress": {
    "$ref": "#/components/schemas/SelfProgress"
   }
  },
  "required": [
   "saved",
   "progress"
  ],
  "additionalProperties": false
 },
 "Scope": {
  "type": "object",
  "properties": {
   "names": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ScopeName"
    }
   },
   "except": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ScopeName"
    }
   },
   "open": {
    "type": "boolean"
   },
   "text": {
    "type": "string"
   }
  },
  "required": [
   "names",
   "except",
   "open"
  ],
  "additionalProperties": false
 },
 "ScopeName": {
  "type": "object",
  "properties": {
   "kind": {
    "enum": [
     "function",
     "unit",
     "class"
    ]
   },
   "name": {
    "type": "string"
   }
  },
  "required": [
   "kind",
   "name"
  ],
  "additionalProperties": false
 },
 "ScopeSheet": {
  "type": "object",
  "properties": {
   "applies": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "undecided": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "words": {
    "type": "string"
   }
  },
  "required": [
   "applies",
   "undecided",
   "words"
  ],
  "additionalProperties": false
 },
 "Scorecard": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "for": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "root": {
    "$ref": "#/components/schemas/Node"
   }
  },
  "required": [
   "id",
   "name",
   "for",
   "root"
  ],
  "additionalProperties": false
 },
 "ScorecardFigures": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "for": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "marks": {
    "type": "string"
   },
   "indicators": {
    "type": "number"
   },
   "columns": {
    "type": "number"
   },
   "units": {
    "type": "number"
   }
  },
  "required": [
   "id",
   "name",
   "for",
   "marks",
   "indicators",
   "columns",
   "units"
  ],
  "additionalProperties": false
 },
 "ScorecardSheet": {
  "type": "object",
  "properties": {
   "root": {
    "$ref": "#/components/schemas/ProgrammeRow"
   },
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "for": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "marks": {
    "type": "string"
   },
   "indicators": {
    "type": "number"
   },
   "columns": {
    "type": "number"
   },
   "units": {
    "type": "number"
   }
  },
  "required": [
   "root",
   "id",
   "name",
   "for",
   "marks",
   "indicators",
   "columns",
   "units"
  ],
  "additionalProperties": false
 },
 "SearchEntry": {
  "type": "object",
  "properties": {
   "kind": {
    "enum": [
     "unit",
     "programme",
     "row"
    ]
   },
   "name": {
    "type": "string"
   },
   "number": {
    "type": "string"
   },
   "programme": {
    "type": "string"
   },
   "under": {
    "type": "string"
   },
   "card": {
    "type": "string"
   },
   "key": {
    "type": "string"
   }
  },
  "required": [
   "kind",
   "name",
   "number",
   "programme",
   "under",
   "card",
   "key"
  ],
  "additionalProperties": false
 },
 "SearchIndex": {
  "type": "object",
  "properties": {
   "programmes": {
    "type": "object",
    "additionalProperties": {
     "type": "string"
    }
   },
   "entries": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SearchEntry"
    }
   },
   "sites": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SearchedSite"
    }
   },
   "columns": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SearchedColumn"
    }
   }
  },
  "required": [
   "programmes",
   "entries",
   "sites",
   "columns"
  ],
  "additionalProperties": false
 },
 "SearchedColumn": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "levels": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "site": {
    "type": "string"
   },
   "siteName": {
    "type": "string"
   },
   "host": {
    "type": "string"
   },
   "ownOf": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "id",
   "levels",
   "site",
   "siteName",
   "host",
   "ownOf"
  ],
  "additionalProperties": false
 },
 "SearchedSite": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "host": {
    "type": "string"
   }
  },
  "required": [
   "id",
   "name",
   "host"
  ],
  "additionalProperties": false
 },
 "Seat": {
  "type": "object",
  "properties": {
   "class": {
    "type": "string"
   },
   "grade": {
    "$ref": "#/components/schemas/GradeChoice"
   },
   "seats": {
    "anyOf": [
     {
      "type": "number"
     },
     {
      "type": "object",
      "properties": {
       "percent": {
        "type": "string"
       },
       "rounding": {
        "enum": [
         "half-up",
         "down",
         "up"
        ]
       }
      },
      "required": [
       "percent",
       "rounding"
      ],
      "additionalProperties": false
     }
    ]
   },
   "when": {
    "$ref": "#/components/schemas/Expr"
   }
  },
  "required": [
   "grade",
   "seats"
  ],
  "additionalProperties": false
 },
 "SeatCount": {
  "type": "object",
  "properties": {
   "among": {
    "type": "string"
   },
   "grade": {
    "type": "string"
   },
   "seats": {
    "type": "number"
   },
   "taken": {
    "type": "number"
   },
   "maybe": {
    "type": "number"
   }
  },
  "required": [
   "among",
   "grade",
   "seats",
   "taken",
   "maybe"
  ],
  "additionalProperties": false
 },
 "SectionRate": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "points": {
    "type": "string"
   },
   "marks": {
    "type": "string"
   },
   "rate": {
    "$ref": "#/components/schemas/Rate"
   },
   "median": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Rate"
     }
    ]
   }
  },
  "required": [
   "name",
   "points",
   "marks",
   "rate",
   "median"
  ],
  "additionalProperties": false
 },
 "SelfCell": {
  "type": "object",
  "properties": {
   "check": {
    "$ref": "#/components/schemas/Check"
   },
   "object": {
    "type": "string"
   },
   "mayDeclareNone": {
    "type": "boolean"
   },
   "wants": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "said": {
    "$ref": "#/components/schemas/Said"
   },
   "draft": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "version": {
        "type": "number"
       },
       "by": {
        "type": "string"
       },
       "at": {
        "type": "string"
       }
      },
      "required": [
       "version",
       "by",
       "at"
      ],
      "additionalProperties": false
     }
    ]
   },
   "reported": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "by": {
        "type": "string"
       },
       "at": {
        "type": "string"
       }
      },
      "required": [
       "by",
       "at"
      ],
      "additionalProperties": false
     }
    ]
   },
   "known": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/KnownBefore"
    }
   },
   "evidence": {
    "type": "number"
   },
   "faults": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "check",
   "object",
   "mayDeclareNone",
   "wants",
   "said",
   "draft",
   "reported",
   "known",
   "evidence",
   "faults"
  ],
  "additionalProperties": false
 },
 "SelfCheckSheet": {
  "type": "object",
  "properties": {
   "round": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "title": {
      "type": "string"
     },
     "asOf": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "title",
     "asOf"
    ],
    "additionalProperties": false
   },
   "unit": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name"
    ],
    "additionalProperties": false
   },
   "now": {
    "type": "string"
   },
   "state": {
    "$ref": "#/components/schemas/SelfCheckState"
   },
   "steps": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "step": {
       "enum": [
        "submit",
        "return",
        "confirm",
        "withdraw"
       ]
      },
      "by": {
       "type": "string"
      },
      "at": {
       "type": "string"
      },
      "why": {
       "type": "string"
      }
     },
     "required": [
      "step",
      "by",
      "at",
      "why"
     ],
     "additionalProperties": false
    }
   },
   "may": {
    "type": "object",
    "properties": {
     "fill": {
      "type": "boolean"
     },
     "submit": {
      "type": "boolean"
     },
     "review": {
      "type": "boolean"
     }
    },
    "required": [
     "fill",
     "submit",
     "review"
    ],
    "additionalProperties": false
   },
   "window": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/SelfWindow"
     }
    ]
   },
   "evidenceRule": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SelfRow"
    }
   },
   "progress": {
    "$ref": "#/components/schemas/SelfProgress"
   },
   "report": {
    "type": "object",
    "properties": {
     "wanted": {
      "type": "boolean"
     },
     "begun": {
      "type": "boolean"
     },
     "handedInAt": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "paperAt": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     }
    },
    "required": [
     "wanted",
     "begun",
     "handedInAt",
     "paperAt"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "round",
   "unit",
   "now",
   "state",
   "steps",
   "may",
   "window",
   "evidenceRule",
   "rows",
   "progress",
   "report"
  ],
  "additionalProperties": false
 },
 "SelfCheckState": {
  "enum": [
   "filling",
   "submitted",
   "returned",
   "confirmed"
  ]
 },
 "SelfPart": {
  "type": "object",
  "properties": {
   "code": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "text": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "clauses": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "cells": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SelfCell"
    }
   }
  },
  "required": [
   "code",
   "name",
   "text",
   "clauses",
   "cells"
  ],
  "additionalProperties": false
 },
 "SelfProgress": {
  "type": "object",
  "properties": {
   "asked": {
    "type": "number"
   },
   "filled": {
    "type": "number"
   },
   "missing": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Missing"
    }
   },
   "expected": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ExpectedPoints"
    }
   },
   "total": {
    "$ref": "#/components/schemas/PrintedPoints"
   }
  },
  "required": [
   "asked",
   "filled",
   "missing",
   "expected",
   "total"
  ],
  "additionalProperties": false
 },
 "SelfReport": {
  "type": "object",
  "properties": {
   "parts": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SelfReportPart"
    }
   },
   "copies": {
    "type": "array",
    "items": {
     "enum": [
      "electronic",
      "stamped"
     ]
    }
   }
  },
  "required": [
   "parts",
   "copies"
  ],
  "additionalProperties": false
 },
 "SelfReportPart": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "scope": {
    "$ref": "#/components/schemas/Scope"
   }
  },
  "required": [
   "id",
   "name"
  ],
  "additionalProperties": false
 },
 "SelfReportSheet": {
  "type": "object",
  "properties": {
   "round": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "title": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "title"
    ],
    "additionalProperties": false
   },
   "unit": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name"
    ],
    "additionalProperties": false
   },
   "now": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "wanted": {
    "type": "boolean"
   },
   "copies": {
    "type": "array",
    "items": {
     "enum": [
      "electronic",
      "stamped"
     ]
    }
   },
   "window": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/SelfWindow"
     }
    ]
   },
   "may": {
    "type": "object",
    "properties": {
     "write": {
      "type": "boolean"
     },
     "handIn": {
      "type": "boolean"
     },
     "receive": {
      "type": "boolean"
     }
    },
    "required": [
     "write",
     "handIn",
     "receive"
    ],
    "additionalProperties": false
   },
   "version": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "changed": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "by": {
        "type": "string"
       },
       "at": {
        "type": "string"
       }
      },
      "required": [
       "by",
       "at"
      ],
      "additionalProperties": false
     }
    ]
   },
   "parts": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/WrittenPart"
    }
   },
   "handedIn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "by": {
        "type": "string"
       },
       "at": {
        "type": "string"
       },
       "file": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       },
       "hash": {
        "type": "string"
       },
       "changedSince": {
        "type": "boolean"
       }
      },
      "required": [
       "by",
       "at",
       "file",
       "hash",
       "changedSince"
      ],
      "additionalProperties": false
     }
    ]
   },
   "paper": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "by": {
        "type": "string"
       },
       "at": {
        "type": "string"
       },
       "file": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       },
       "note": {
        "type": "string"
       }
      },
      "required": [
       "by",
       "at",
       "file",
       "note"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "round",
   "unit",
   "now",
   "title",
   "wanted",
   "copies",
   "window",
   "may",
   "version",
   "changed",
   "parts",
   "handedIn",
   "paper"
  ],
  "additionalProperties": false
 },
 "SelfRow": {
  "type": "object",
  "properties": {
   "code": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "text": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "standard": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "method": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "evidence": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "basis": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedDocument"
    }
   },
   "parts": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SelfPart"
    }
   }
  },
  "required": [
   "code",
   "name",
   "section",
   "text",
   "standard",
   "method",
   "evidence",
   "basis",
   "parts"
  ],
  "additionalProperties": false
 },
 "SelfWindow": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "self-check",
     "report",
     "evidence",
     "test",
     "assess",
     "consolidate",
     "feedback",
     "approve",
     "publish",
     "rectify",
     "other"
    ]
   },
   "text": {
    "type": "string"
   },
   "opensAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "closesAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "extended": {
    "type": "boolean"
   },
   "late": {
    "enum": [
     "none",
     "accepted",
     "refused"
    ]
   },
   "state": {
    "enum": [
     "open",
     "late",
     "not-yet",
     "closed"
    ]
   },
   "workdaysLeft": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   }
  },
  "required": [
   "name",
   "kind",
   "text",
   "opensAt",
   "closesAt",
   "extended",
   "late",
   "state",
   "workdaysLeft"
  ],
  "additionalProperties": false
 },
 "SeparatingRow": {
  "type": "object",
  "properties": {
   "card": {
    "type": "string"
   },
   "code": {
    "type": "string"
   },
   "number": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "marks": {
    "type": "string"
   },
   "units": {
    "type": "number"
   },
   "lost": {
    "type": "number"
   },
   "meanLost": {
    "type": "string"
   },
   "span": {
    "type": "string"
   },
   "share": {
    "type": "number"
   }
  },
  "required": [
   "card",
   "code",
   "number",
   "name",
   "marks",
   "units",
   "lost",
   "meanLost",
   "span",
   "share"
  ],
  "additionalProperties": false
 },
 "SettlingSheet": {
  "type": "object",
  "properties": {
   "revision": {
    "type": "number"
   },
   "receipt": {
    "type": "string"
   },
   "units": {
    "type": "number"
   },
   "total": {
    "type": "number"
   },
   "blocking": {
    "type": "object",
    "properties": {
     "feedback": {
      "type": "number"
     },
     "final": {
      "type": "number"
     }
    },
    "required": [
     "feedback",
     "final"
    ],
    "additionalProperties": false
   },
   "selfChecks": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/OpenSelfChecks"
     }
    ]
   },
   "objectionsUntil": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "kinds": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/BlockerCount"
    }
   },
   "matching": {
    "type": "number"
   },
   "blockers": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Blocker"
    }
   },
   "clauses": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ClauseSheet"
    }
   },
   "choices": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ChoiceSheet"
    }
   },
   "body": {
    "type": "string"
   },
   "suggested": {
    "enum": [
     "feedback",
     "final"
    ]
   },
   "snapshots": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SnapshotSheet"
    }
   }
  },
  "required": [
   "revision",
   "receipt",
   "units",
   "total",
   "blocking",
   "selfChecks",
   "objectionsUntil",
   "kinds",
   "matching",
   "blockers",
   "clauses",
   "choices",
   "body",
   "suggested",
   "snapshots"
  ],
  "additionalProperties": false
 },
 "SheetCheck": {
  "type": "object",
  "properties": {
   "group": {
    "type": "string"
   },
   "check": {
    "type": "string"
   },
   "ask": {
    "type": "string"
   },
   "row": {
    "type": "string"
   },
   "suggested": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Lane"
    }
   }
  },
  "required": [
   "group",
   "check",
   "ask",
   "row",
   "suggested"
  ],
  "additionalProperties": false
 },
 "SheetLead": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "aliases": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "rows": {
    "type": "number"
   },
   "units": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/OfferedUnit"
    }
   }
  },
  "required": [
   "name",
   "aliases",
   "rows",
   "units"
  ],
  "additionalProperties": false
 },
 "SheetName": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "class": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "aliases": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "certainty": {
    "$ref": "#/components/schemas/Certainty"
   },
   "units": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/OfferedUnit"
    }
   },
   "near": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/OfferedUnit"
    }
   }
  },
  "required": [
   "name",
   "group",
   "class",
   "aliases",
   "certainty",
   "units",
   "near"
  ],
  "additionalProperties": false
 },
 "SheetNode": {
  "type": "object",
  "properties": {
   "key": {
    "type": "string"
   },
   "number": {
    "type": "string"
   },
   "bar": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Bar"
     }
    ]
   },
   "fellShort": {
    "type": "boolean"
   },
   "open": {
    "type": "boolean"
   },
   "column": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "path": {
        "type": "string"
       },
       "keepers": {
        "type": "string"
       },
       "updates": {
        "type": "string"
       }
      },
      "required": [
       "path",
       "keepers",
       "updates"
      ],
      "additionalProperties": false
     }
    ]
   },
   "children": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SheetNode"
    }
   },
   "code": {
    "type": "string"
   },
   "copy": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "role": {
    "enum": [
     "section",
     "indicator",
     "part",
     "column"
    ]
   },
   "state": {
    "$ref": "#/components/schemas/ResultState"
   },
   "applies": {
    "anyOf": [
     {
      "const": "undecided"
     },
     {
      "type": "boolean"
     }
    ]
   },
   "of": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "marks": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "points": {
    "$ref": "#/components/schemas/PrintedPoints"
   },
   "worth": {
    "$ref": "#/components/schemas/PrintedPoints"
   },
   "lost": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/PrintedPoints"
     }
    ]
   },
   "text": {
    "type": "string"
   },
   "standard": {
    "type": "string"
   },
   "method": {
    "type": "string"
   },
   "basis": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CitedDocument"
    }
   },
   "assessor": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "verdicts": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "steps": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ExplainedStep"
    }
   },
   "answers": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ExplainedAnswer"
    }
   },
   "readings": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Reading"
    }
   },
   "untranslated": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "key",
   "number",
   "bar",
   "fellShort",
   "open",
   "column",
   "children",
   "code",
   "name",
   "state",
   "applies",
   "of",
   "marks",
   "points",
   "worth",
   "lost",
   "basis",
   "assessor",
   "verdicts",
   "steps",
   "answers",
   "readings",
   "untranslated"
  ],
  "additionalProperties": false
 },
 "SheetProgramme": {
  "type": "object",
  "properties": {
   "hash": {
    "type": "string"
   },
   "id": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "issuer": {
    "type": "string"
   },
   "year": {
    "type": "number"
   },
   "covered": {
    "type": "object",
    "properties": {
     "from": {
      "type": "string"
     },
     "to": {
      "type": "string"
     }
    },
    "required": [
     "from",
     "to"
    ],
    "additionalProperties": false
   },
   "periods": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PeriodChoice"
    }
   },
   "groups": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "name": {
       "type": "string"
      },
      "size": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "number"
        }
       ]
      },
      "open": {
       "type": "boolean"
      },
      "classes": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "name": {
          "type": "string"
         },
         "size": {
          "anyOf": [
           {
            "type": "null"
           },
           {
            "type": "number"
           }
          ]
         }
        },
        "required": [
         "name",
         "size"
        ],
        "additionalProperties": false
       }
      }
     },
     "required": [
      "name",
      "size",
      "open",
      "classes"
     ],
     "additionalProperties": false
    }
   },
   "functions": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "draws": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "id": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "group": {
       "type": "string"
      },
      "objects": {
       "type": "string"
      },
      "count": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "number"
        }
       ]
      },
      "countTo": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "number"
        }
       ]
      },
      "text": {
       "type": "string"
      }
     },
     "required": [
      "id",
      "name",
      "group",
      "objects",
      "count",
      "countTo",
      "text"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "hash",
   "id",
   "title",
   "issuer",
   "year",
   "covered",
   "periods",
   "groups",
   "functions",
   "draws"
  ],
  "additionalProperties": false
 },
 "SheetStrange": {
  "type": "object",
  "properties": {
   "key": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "function",
     "unit"
    ]
   },
   "name": {
    "type": "string"
   },
   "rows": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "units": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/OfferedUnit"
    }
   },
   "near": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/OfferedUnit"
    }
   }
  },
  "required": [
   "key",
   "kind",
   "name",
   "rows",
   "units",
   "near"
  ],
  "additionalProperties": false
 },
 "ShownAnswer": {
  "type": "object",
  "properties": {
   "id": {
    "type": "number"
   },
   "check": {
    "type": "string"
   },
   "object": {
    "type": "string"
   },
   "lane": {
    "$ref": "#/components/schemas/Lane"
   },
   "seat": {
    "type": "string"
   },
   "state": {
    "enum": [
     "answered",
     "cantTell",
     "notDrawn",
     "declaredNone",
     "withdrawn"
    ]
   },
   "value": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     },
     {
      "$ref": "#/components/schemas/Facts.Rate"
     },
     {
      "$ref": "#/components/schemas/Rows"
     }
    ]
   },
   "why": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "proof": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "confirmedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "saidBy": {
    "type": "string"
   },
   "saidAt": {
    "type": "string"
   },
   "contradictory": {
    "type": "boolean"
   }
  },
  "required": [
   "id",
   "check",
   "object",
   "lane",
   "seat",
   "state",
   "value",
   "why",
   "proof",
   "confirmedBy",
   "saidBy",
   "saidAt",
   "contradictory"
  ],
  "additionalProperties": false
 },
 "ShownChange": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "node": {
    "type": "string"
   },
   "applies": {
    "anyOf": [
     {
      "type": "boolean"
     },
     {
      "type": "null"
     }
    ]
   },
   "why": {
    "type": "string"
   },
   "by": {
    "type": "string"
   },
   "at": {
    "type": "string"
   }
  },
  "required": [
   "unit",
   "node",
   "applies",
   "why",
   "by",
   "at"
  ],
  "additionalProperties": false
 },
 "ShownDraw": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "objects": {
    "type": "string"
   },
   "count": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "countTo": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "done": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "count": {
        "type": "number"
       },
       "seed": {
        "type": "string"
       },
       "paper": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "$ref": "#/components/schemas/DrawPaper"
         }
        ]
       },
       "pool": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "drawn": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "byName": {
        "type": "string"
       },
       "at": {
        "type": "string"
       }
      },
      "required": [
       "count",
       "seed",
       "paper",
       "pool",
       "drawn",
       "byName",
       "at"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "id",
   "name",
   "text",
   "group",
   "objects",
   "count",
   "countTo",
   "done"
  ],
  "additionalProperties": false
 },
 "ShownProposal": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "unit": {
    "type": "string"
   },
   "unitName": {
    "type": "string"
   },
   "node": {
    "type": "string"
   },
   "nodeName": {
    "type": "string"
   },
   "applies": {
    "type": "boolean"
   },
   "why": {
    "type": "string"
   },
   "by": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "decision": {
    "anyOf": [
     {
      "enum": [
       "accepted",
       "refused"
      ]
     },
     {
      "type": "null"
     }
    ]
   },
   "decidedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "decidedWhy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "id",
   "unit",
   "unitName",
   "node",
   "nodeName",
   "applies",
   "why",
   "by",
   "at",
   "decision",
   "decidedBy",
   "decidedAt",
   "decidedWhy"
  ],
  "additionalProperties": false
 },
 "SnapshotMove": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "before": {
    "type": "object",
    "properties": {
     "total": {
      "type": "string"
     },
     "place": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "grades": {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    },
    "required": [
     "total",
     "place",
     "grades"
    ],
    "additionalProperties": false
   },
   "after": {
    "type": "object",
    "properties": {
     "total": {
      "type": "string"
     },
     "place": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "grades": {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    },
    "required": [
     "total",
     "place",
     "grades"
    ],
    "additionalProperties": false
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/RowMove"
    }
   }
  },
  "required": [
   "unit",
   "name",
   "before",
   "after",
   "rows"
  ],
  "additionalProperties": false
 },
 "SnapshotMoves": {
  "type": "object",
  "properties": {
   "snapshot": {
    "type": "string"
   },
   "number": {
    "type": "number"
   },
   "kind": {
    "enum": [
     "feedback",
     "final"
    ]
   },
   "than": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "id": {
        "type": "string"
       },
       "number": {
        "type": "number"
       },
       "kind": {
        "enum": [
         "feedback",
         "final"
        ]
       },
       "at": {
        "type": "string"
       }
      },
      "required": [
       "id",
       "number",
       "kind",
       "at"
      ],
      "additionalProperties": false
     }
    ]
   },
   "units": {
    "type": "number"
   },
   "moved": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SnapshotMove"
    }
   }
  },
  "required": [
   "snapshot",
   "number",
   "kind",
   "than",
   "units",
   "moved"
  ],
  "additionalProperties": false
 },
 "SnapshotSheet": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "number": {
    "type": "number"
   },
   "kind": {
    "enum": [
     "feedback",
     "final"
    ]
   },
   "title": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "byName": {
    "type": "string"
   },
   "why": {
    "type": "string"
   },
   "receipt": {
    "type": "string"
   },
   "journalSeq": {
    "type": "number"
   },
   "journalHash": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "units": {
    "type": "number"
   },
   "stale": {
    "type": "boolean"
   }
  },
  "required": [
   "id",
   "number",
   "kind",
   "title",
   "at",
   "byName",
   "why",
   "receipt",
   "journalSeq",
   "journalHash",
   "units",
   "stale"
  ],
  "additionalProperties": false
 },
 "SquarePoints": {
  "type": "object",
  "properties": {
   "low": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "high": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "low",
   "high"
  ],
  "additionalProperties": false
 },
 "Stage": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "does": {
    "enum": [
     "self-check",
     "report",
     "evidence",
     "test",
     "assess",
     "consolidate",
     "feedback",
     "approve",
     "publish",
     "rectify",
     "other"
    ]
   },
   "late": {
    "enum": [
     "none",
     "accepted",
     "refused"
    ]
   },
   "from": {
    "type": "string"
   },
   "to": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "within": {
    "$ref": "#/components/schemas/Duration"
   },
   "after": {
    "type": "string"
   },
   "month": {
    "type": "number"
   },
   "day": {
    "type": "number"
   },
   "text": {
    "type": "string"
   },
   "untranslated": {
    "type": "string"
   }
  },
  "required": [
   "name"
  ],
  "additionalProperties": false
 },
 "StageNote": {
  "type": "object",
  "properties": {
   "of": {
    "enum": [
     "opens",
     "closes"
    ]
   },
   "message": {
    "type": "string"
   },
   "instead": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "of",
   "message",
   "instead"
  ],
  "additionalProperties": false
 },
 "StageProgress": {
  "type": "object",
  "properties": {
   "position": {
    "type": "number"
   },
   "name": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "self-check",
     "report",
     "evidence",
     "test",
     "assess",
     "consolidate",
     "feedback",
     "approve",
     "publish",
     "rectify",
     "other"
    ]
   },
   "state": {
    "$ref": "#/components/schemas/StageState"
   },
   "opensAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "closesAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "workdaysLeft": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "grants": {
    "type": "number"
   },
   "progress": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Progress"
     }
    ]
   }
  },
  "required": [
   "position",
   "name",
   "kind",
   "state",
   "opensAt",
   "closesAt",
   "workdaysLeft",
   "grants",
   "progress"
  ],
  "additionalProperties": false
 },
 "StageSheet": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "windows": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "from": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "string"
        }
       ]
      },
      "to": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "string"
        }
       ]
      }
     },
     "required": [
      "from",
      "to"
     ],
     "additionalProperties": false
    }
   },
   "at": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "does": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "late": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "rule": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "text": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "untranslated": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "name",
   "windows",
   "at",
   "does",
   "late",
   "rule",
   "text",
   "untranslated"
  ],
  "additionalProperties": false
 },
 "StageState": {
  "enum": [
   "open",
   "not-yet",
   "closed"
  ]
 },
 "StandingAnswer": {
  "type": "object",
  "properties": {
   "id": {
    "type": "number"
   },
   "state": {
    "type": "string"
   },
   "value": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     },
     {
      "$ref": "#/components/schemas/Facts.Rate"
     },
     {
      "$ref": "#/components/schemas/Rows"
     }
    ]
   },
   "why": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "id",
   "state",
   "value",
   "why"
  ],
  "additionalProperties": false
 },
 "StandingBrief": {
  "type": "object",
  "properties": {
   "total": {
    "type": "string"
   },
   "place": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "grades": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "total",
   "place",
   "grades"
  ],
  "additionalProperties": false
 },
 "StandingLine": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "class": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "state": {
    "$ref": "#/components/schemas/ResultState"
   },
   "total": {
    "$ref": "#/components/schemas/PrintedPoints"
   },
   "bar": {
    "$ref": "#/components/schemas/Bar"
   },
   "place": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "tiedWith": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "grades": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "gradeState": {
    "enum": [
     "certain",
     "open",
     "decision",
     "none"
    ]
   },
   "because": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "decidedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "distance": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/LineDistance"
     }
    ]
   },
   "lost": {
    "type": "object",
    "properties": {
     "rows": {
      "type": "number"
     },
     "most": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/LostRow"
      }
     }
    },
    "required": [
     "rows",
     "most"
    ],
    "additionalProperties": false
   },
   "findings": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Finding"
    }
   },
   "columns": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "kept": {
        "type": "number"
       },
       "faulty": {
        "type": "string"
       }
      },
      "required": [
       "kept",
       "faulty"
      ],
      "additionalProperties": false
     }
    ]
   },
   "verdicts": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "open": {
    "type": "number"
   }
  },
  "required": [
   "unit",
   "name",
   "group",
   "class",
   "state",
   "total",
   "bar",
   "place",
   "tiedWith",
   "grades",
   "gradeState",
   "because",
   "decidedBy",
   "distance",
   "lost",
   "findings",
   "columns",
   "verdicts",
   "open"
  ],
  "additionalProperties": false
 },
 "StandingMove": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "total": {
    "type": "object",
    "properties": {
     "before": {
      "type": "string"
     },
     "after": {
      "type": "string"
     }
    },
    "required": [
     "before",
     "after"
    ],
    "additionalProperties": false
   },
   "place": {
    "type": "object",
    "properties": {
     "before": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "after": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     }
    },
    "required": [
     "before",
     "after"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "name",
   "total",
   "place"
  ],
  "additionalProperties": false
 },
 "StandingPrinted": {
  "type": "object",
  "properties": {
   "total": {
    "$ref": "#/components/schemas/PrintedPoints"
   },
   "withoutMarks": {
    "type": "boolean"
   },
   "verdicts": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "problems": {
    "type": "string"
   },
   "place": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "grades": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "gradeState": {
    "enum": [
     "certain",
     "open",
     "decision",
     "none"
    ]
   }
  },
  "required": [
   "total",
   "withoutMarks",
   "verdicts",
   "problems",
   "place",
   "grades",
   "gradeState"
  ],
  "additionalProperties": false
 },
 "StandingSheet": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "ranked": {
    "type": "number"
   },
   "marked": {
    "type": "boolean"
   },
   "lines": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/StandingLine"
    }
   },
   "seats": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SeatCount"
    }
   },
   "figures": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/TableFigures"
     }
    ]
   }
  },
  "required": [
   "name",
   "ranked",
   "marked",
   "lines",
   "seats",
   "figures"
  ],
  "additionalProperties": false
 },
 "TableAnalysis": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "units": {
    "type": "number"
   },
   "lines": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/GradeLine"
    }
   },
   "exceptions": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/GradeException"
    }
   },
   "level": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/LevelRow"
    }
   }
  },
  "required": [
   "name",
   "units",
   "lines",
   "exceptions",
   "level"
  ],
  "additionalProperties": false
 },
 "TableFigures": {
  "type": "object",
  "properties": {
   "median": {
    "$ref": "#/components/schemas/PrintedPoints"
   },
   "highest": {
    "type": "string"
   },
   "lowest": {
    "type": "string"
   },
   "bins": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TotalsBin"
    }
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SeparatingRow"
    }
   }
  },
  "required": [
   "median",
   "highest",
   "lowest",
   "bins",
   "rows"
  ],
  "additionalProperties": false
 },
 "TakenAnswer": {
  "type": "object",
  "properties": {
   "subject": {
    "type": "string"
   },
   "whyNot": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "subject",
   "whyNot"
  ],
  "additionalProperties": false
 },
 "Tally": {
  "type": "object",
  "properties": {
   "self": {
    "$ref": "#/components/schemas/Progress"
   },
   "assess": {
    "$ref": "#/components/schemas/Progress"
   }
  },
  "required": [
   "self",
   "assess"
  ],
  "additionalProperties": false
 },
 "TestChoices": {
  "type": "object",
  "properties": {
   "checks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TestableCheck"
    }
   },
   "units": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "id": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "group": {
       "type": "string"
      }
     },
     "required": [
      "id",
      "name",
      "group"
     ],
     "additionalProperties": false
    }
   },
   "people": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "id": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "office": {
       "type": "string"
      },
      "roles": {
       "type": "string"
      }
     },
     "required": [
      "id",
      "name",
      "office",
      "roles"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "checks",
   "units",
   "people"
  ],
  "additionalProperties": false
 },
 "TestEventLine": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "returned",
     "try",
     "sent",
     "received",
     "completion-asked",
     "completed",
     "third-asked",
     "third-answered",
     "extended",
     "replied",
     "taken-back"
    ]
   },
   "on": {
    "type": "string"
   },
   "fields": {
    "$ref": "#/components/schemas/EventFields"
   },
   "proof": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "by": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "isTakenBack": {
    "type": "boolean"
   }
  },
  "required": [
   "id",
   "kind",
   "on",
   "fields",
   "proof",
   "by",
   "isTakenBack"
  ],
  "additionalProperties": false
 },
 "TestLine": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "plan": {
    "type": "string"
   },
   "unit": {
    "type": "string"
   },
   "unitName": {
    "type": "string"
   },
   "object": {
    "type": "string"
   },
   "target": {
    "type": "string"
   },
   "method": {
    "enum": [
     "telephone",
     "letter",
     "visit"
    ]
   },
   "person": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "personName": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "stands": {
    "enum": [
     "ready",
     "waiting",
     "to-conclude",
     "overdue",
     "concluded",
     "dropped"
    ]
   },
   "next": {
    "type": "string"
   },
   "due": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "isToday": {
    "type": "boolean"
   },
   "tries": {
    "type": "number"
   }
  },
  "required": [
   "id",
   "plan",
   "unit",
   "unitName",
   "object",
   "target",
   "method",
   "person",
   "personName",
   "stands",
   "next",
   "due",
   "isToday",
   "tries"
  ],
  "additionalProperties": false
 },
 "TestList": {
  "type": "object",
  "properties": {
   "plans": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TestPlanLine"
    }
   },
   "tests": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TestLine"
    }
   },
   "reader": {
    "type": "object",
    "properties": {
     "person": {
      "type": "string"
     },
     "may": {
      "type": "object",
      "properties": {
       "record": {
        "type": "boolean"
       },
       "plan": {
        "type": "boolean"
       }
      },
      "required": [
       "record",
       "plan"
      ],
      "additionalProperties": false
     }
    },
    "required": [
     "person",
     "may"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "plans",
   "tests",
   "reader"
  ],
  "additionalProperties": false
 },
 "TestPage": {
  "type": "object",
  "properties": {
   "line": {
    "$ref": "#/components/schemas/TestLine"
   },
   "plan": {
    "type": "object",
    "properties": {
     "method": {
      "enum": [
       "telephone",
       "letter",
       "visit"
      ]
     },
     "check": {
      "type": "string"
     },
     "id": {
      "type": "string"
     },
     "ask": {
      "type": "string"
     },
     "title": {
      "type": "string"
     },
     "script": {
      "type": "string"
     },
     "terms": {
      "$ref": "#/components/schemas/TestTerms"
     },
     "droppedWhy": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     }
    },
    "required": [
     "method",
     "check",
     "id",
     "ask",
     "title",
     "script",
     "terms",
     "droppedWhy"
    ],
    "additionalProperties": false
   },
   "check": {
    "$ref": "#/components/schemas/Check"
   },
   "row": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "code": {
        "type": "string"
       },
       "name": {
        "type": "string"
       }
      },
      "required": [
       "code",
       "name"
      ],
      "additionalProperties": false
     }
    ]
   },
   "events": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TestEventLine"
    }
   },
   "letter": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/LetterClock"
     }
    ]
   },
   "missing": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "proposed": {
    "$ref": "#/components/schemas/ProposedAnswer"
   },
   "standing": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/StandingAnswer"
    }
   },
   "concluded": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "why": {
        "type": "string"
       },
       "by": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       }
      },
      "required": [
       "at",
       "why",
       "by"
      ],
      "additionalProperties": false
     }
    ]
   },
   "may": {
    "type": "object",
    "properties": {
     "record": {
      "type": "boolean"
     },
     "plan": {
      "type": "boolean"
     }
    },
    "required": [
     "record",
     "plan"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "line",
   "plan",
   "check",
   "row",
   "events",
   "letter",
   "missing",
   "proposed",
   "standing",
   "concluded",
   "may"
  ],
  "additionalProperties": false
 },
 "TestPlanLine": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "check": {
    "type": "string"
   },
   "ask": {
    "type": "string"
   },
   "method": {
    "enum": [
     "telephone",
     "letter",
     "visit"
    ]
   },
   "title": {
    "type": "string"
   },
   "script": {
    "type": "string"
   },
   "terms": {
    "$ref": "#/components/schemas/TestTerms"
   },
   "droppedWhy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "tried": {
    "type": "boolean"
   }
  },
  "required": [
   "id",
   "check",
   "ask",
   "method",
   "title",
   "script",
   "terms",
   "droppedWhy",
   "tried"
  ],
  "additionalProperties": false
 },
 "TestShown": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "ask": {
    "type": "string"
   },
   "method": {
    "enum": [
     "telephone",
     "letter",
     "visit"
    ]
   },
   "target": {
    "type": "string"
   },
   "object": {
    "type": "string"
   },
   "events": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "kind": {
       "enum": [
        "returned",
        "try",
        "sent",
        "received",
        "completion-asked",
        "completed",
        "third-asked",
        "third-answered",
        "extended",
        "replied",
        "taken-back"
       ]
      },
      "on": {
       "type": "string"
      },
      "fields": {
       "$ref": "#/components/schemas/EventFields"
      }
     },
     "required": [
      "kind",
      "on",
      "fields"
     ],
     "additionalProperties": false
    }
   },
   "why": {
    "type": "string"
   }
  },
  "required": [
   "id",
   "title",
   "ask",
   "method",
   "target",
   "object",
   "events",
   "why"
  ],
  "additionalProperties": false
 },
 "TestTerms": {
  "type": "object",
  "properties": {
   "tries": {
    "type": "number"
   },
   "hoursApart": {
    "type": "number"
   },
   "days": {
    "type": "number"
   },
   "from": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "until": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "tries",
   "hoursApart",
   "days",
   "from",
   "until"
  ],
  "additionalProperties": false
 },
 "TestableCheck": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "ask": {
    "type": "string"
   },
   "row": {
    "type": "string"
   },
   "groups": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "byObject": {
    "type": "boolean"
   },
   "expected": {
    "type": "boolean"
   }
  },
  "required": [
   "id",
   "ask",
   "row",
   "groups",
   "byObject",
   "expected"
  ],
  "additionalProperties": false
 },
 "TestsShown": {
  "type": "object",
  "properties": {
   "tests": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TestShown"
    }
   }
  },
  "required": [
   "tests"
  ],
  "additionalProperties": false
 },
 "Thresholds": {
  "type": "object",
  "properties": {
   "squares": {
    "type": "number"
   },
   "alike": {
    "type": "number"
   },
   "off": {
    "type": "number"
   },
   "selfAbove": {
    "type": "number"
   },
   "burst": {
    "type": "object",
    "properties": {
     "answers": {
      "type": "number"
     },
     "seconds": {
      "type": "number"
     }
    },
    "required": [
     "answers",
     "seconds"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "squares",
   "alike",
   "off",
   "selfAbove",
   "burst"
  ],
  "additionalProperties": false
 },
 "Tier": {
  "type": "object",
  "properties": {
   "amount": {
    "$ref": "#/components/schemas/AmountValue"
   },
   "from": {
    "type": "string"
   },
   "above": {
    "type": "string"
   },
   "to": {
    "type": "string"
   },
   "below": {
    "type": "string"
   }
  },
  "required": [
   "amount"
  ],
  "additionalProperties": false
 },
 "TotalsBin": {
  "type": "object",
  "properties": {
   "from": {
    "type": "number"
   },
   "to": {
    "type": "number"
   },
   "sure": {
    "type": "number"
   },
   "open": {
    "type": "number"
   }
  },
  "required": [
   "from",
   "to",
   "sure",
   "open"
  ],
  "additionalProperties": false
 },
 "Unit": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "group": {
    "type": "string"
   },
   "class": {
    "type": "string"
   },
   "names": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "functions": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "parameters": {
    "type": "object",
    "additionalProperties": {
     "type": "string"
    }
   },
   "objects": {
    "type": "object",
    "additionalProperties": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   },
   "applies": {
    "type": "object",
    "additionalProperties": {
     "type": "boolean"
    }
   },
   "drawn": {
    "type": "object",
    "additionalProperties": {
     "anyOf": [
      {
       "type": "boolean"
      },
      {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     ]
    }
   }
  },
  "required": [
   "id",
   "name",
   "group",
   "names",
   "functions",
   "parameters",
   "objects",
   "applies",
   "drawn"
  ],
  "additionalProperties": false
 },
 "UnitClaims": {
  "type": "object",
  "properties": {
   "now": {
    "type": "string"
   },
   "round": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "title": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "title"
    ],
    "additionalProperties": false
   },
   "unit": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name"
    ],
    "additionalProperties": false
   },
   "period": {
    "type": "object",
    "properties": {
     "from": {
      "type": "string"
     },
     "to": {
      "type": "string"
     }
    },
    "required": [
     "from",
     "to"
    ],
    "additionalProperties": false
   },
   "window": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/SelfWindow"
     }
    ]
   },
   "locked": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "bonuses": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Bonus"
    }
   },
   "claims": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/OwnClaim"
    }
   },
   "may": {
    "type": "object",
    "properties": {
     "draft": {
      "type": "boolean"
     },
     "file": {
      "type": "boolean"
     }
    },
    "required": [
     "draft",
     "file"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "now",
   "round",
   "unit",
   "period",
   "window",
   "locked",
   "bonuses",
   "claims",
   "may"
  ],
  "additionalProperties": false
 },
 "UnitEffect": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     },
     "group": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name",
     "group"
    ],
    "additionalProperties": false
   },
   "before": {
    "$ref": "#/components/schemas/StandingPrinted"
   },
   "after": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/StandingPrinted"
     }
    ]
   },
   "isChanged": {
    "type": "boolean"
   },
   "change": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "reasons": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Reason"
    }
   },
   "unused": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/UnusedAnswers"
    }
   },
   "unasked": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "because": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "unit",
   "before",
   "after",
   "isChanged",
   "change",
   "reasons",
   "unused",
   "unasked",
   "because"
  ],
  "additionalProperties": false
 },
 "UnitFeedback": {
  "type": "object",
  "properties": {
   "now": {
    "type": "string"
   },
   "locked": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "feedback": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "id": {
        "type": "string"
       },
       "at": {
        "type": "string"
       },
       "rule": {
        "type": "string"
       },
       "again": {
        "type": "boolean"
       },
       "shows": {
        "$ref": "#/components/schemas/FeedbackShows"
       }
      },
      "required": [
       "id",
       "at",
       "rule",
       "again",
       "shows"
      ],
      "additionalProperties": false
     }
    ]
   },
   "window": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "isOpen": {
        "type": "boolean"
       },
       "isLate": {
        "type": "boolean"
       },
       "end": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       },
       "workdaysLeft": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "number"
         }
        ]
       }
      },
      "required": [
       "isOpen",
       "isLate",
       "end",
       "workdaysLeft"
      ],
      "additionalProperties": false
     }
    ]
   },
   "neighbours": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Neighbour"
    }
   },
   "objections": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/OwnObjection"
    }
   },
   "may": {
    "type": "object",
    "properties": {
     "draft": {
      "type": "boolean"
     },
     "file": {
      "type": "boolean"
     }
    },
    "required": [
     "draft",
     "file"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "now",
   "locked",
   "feedback",
   "window",
   "neighbours",
   "objections",
   "may"
  ],
  "additionalProperties": false
 },
 "UnitProgress": {
  "type": "object",
  "properties": {
   "group": {
    "type": "string"
   },
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "self": {
    "$ref": "#/components/schemas/Progress"
   },
   "assess": {
    "$ref": "#/components/schemas/Progress"
   }
  },
  "required": [
   "group",
   "unit",
   "name",
   "self",
   "assess"
  ],
  "additionalProperties": false
 },
 "UnitSheet": {
  "type": "object",
  "properties": {
   "programme": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "title": {
      "type": "string"
     },
     "hash": {
      "type": "string"
     },
     "card": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     }
    },
    "required": [
     "id",
     "title",
     "hash",
     "card"
    ],
    "additionalProperties": false
   },
   "title": {
    "type": "string"
   },
   "asOf": {
    "type": "string"
   },
   "shift": {
    "type": "number"
   },
   "unit": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     },
     "group": {
      "type": "string"
     },
     "class": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "functions": {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    },
    "required": [
     "id",
     "name",
     "group",
     "class",
     "functions"
    ],
    "additionalProperties": false
   },
   "standing": {
    "$ref": "#/components/schemas/StandingLine"
   },
   "gradeNames": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "table": {
    "type": "object",
    "properties": {
     "name": {
      "type": "string"
     },
     "ranked": {
      "type": "number"
     },
     "units": {
      "type": "number"
     },
     "marked": {
      "type": "boolean"
     }
    },
    "required": [
     "name",
     "ranked",
     "units",
     "marked"
    ],
    "additionalProperties": false
   },
   "root": {
    "$ref": "#/components/schemas/SheetNode"
   },
   "waterfall": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Waterfall"
     }
    ]
   },
   "sections": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SectionRate"
    }
   },
   "presumed": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "readings": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Reading"
    }
   },
   "receipt": {
    "type": "string"
   },
   "previous": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "id": {
        "type": "string"
       },
       "name": {
        "type": "string"
       }
      },
      "required": [
       "id",
       "name"
      ],
      "additionalProperties": false
     }
    ]
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "id": {
        "type": "string"
       },
       "name": {
        "type": "string"
       }
      },
      "required": [
       "id",
       "name"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "programme",
   "title",
   "asOf",
   "shift",
   "unit",
   "standing",
   "gradeNames",
   "table",
   "root",
   "waterfall",
   "sections",
   "presumed",
   "readings",
   "receipt",
   "previous",
   "next"
  ],
  "additionalProperties": false
 },
 "UnnamedUnit": {
  "type": "object",
  "properties": {
   "written": {
    "type": "string"
   },
   "rows": {
    "type": "array",
    "items": {
     "type": "number"
    }
   },
   "why": {
    "type": "string"
   },
   "candidates": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "id": {
       "type": "string"
      },
      "name": {
       "type": "string"
      }
     },
     "required": [
      "id",
      "name"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "written",
   "rows",
   "why",
   "candidates"
  ],
  "additionalProperties": false
 },
 "UnusedAnswers": {
  "type": "object",
  "properties": {
   "subject": {
    "type": "string"
   },
   "answers": {
    "type": "number"
   },
   "sentence": {
    "type": "string"
   }
  },
  "required": [
   "subject",
   "answers",
   "sentence"
  ],
  "additionalProperties": false
 },
 "UpdatePeriod": {
  "enum": [
   "day",
   "week",
   "month",
   "quarter",
   "half-year",
   "year"
  ]
 },
 "Updates": {
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "every"
     },
     "period": {
      "$ref": "#/components/schemas/UpdatePeriod"
     }
    },
    "required": [
     "kind",
     "period"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "within"
     },
     "duration": {
      "$ref": "#/components/schemas/Duration"
     }
    },
    "required": [
     "kind",
     "duration"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "as-it-happens"
     },
     "within": {
      "$ref": "#/components/schemas/Duration"
     }
    },
    "required": [
     "kind"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "const": "static"
     }
    },
    "required": [
     "kind"
    ],
    "additionalProperties": false
   }
  ]
 },
 "Verb": {
  "enum": [
   "deduct",
   "earn",
   "set",
   "at-most"
  ]
 },
 "VersionLine": {
  "type": "object",
  "properties": {
   "ref": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "title": {
    "type": "string"
   },
   "issued": {
    "type": "string"
   },
   "hash": {
    "type": "string"
   }
  },
  "required": [
   "ref",
   "version",
   "title",
   "issued",
   "hash"
  ],
  "additionalProperties": false
 },
 "VersionsSheet": {
  "type": "object",
  "properties": {
   "versions": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/VersionLine"
    }
   },
   "others": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/VersionLine"
    }
   }
  },
  "required": [
   "versions",
   "others"
  ],
  "additionalProperties": false
 },
 "Veto": {
  "type": "object",
  "properties": {
   "when": {
    "$ref": "#/components/schemas/Expr"
   },
   "points": {
    "type": "string"
   },
   "grade": {
    "type": "string"
   },
   "clause": {
    "type": "string"
   },
   "readings": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "when",
   "points",
   "clause",
   "readings"
  ],
  "additionalProperties": false
 },
 "VetoEffect": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "clause": {
    "type": "string"
   }
  },
  "required": [
   "name",
   "clause"
  ],
  "additionalProperties": false
 },
 "VetoInWords": {
  "type": "object",
  "properties": {
   "condition": {
    "type": "string"
   },
   "effect": {
    "type": "string"
   },
   "clause": {
    "type": "string"
   },
   "readings": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "condition",
   "effect",
   "clause",
   "readings"
  ],
  "additionalProperties": false
 },
 "ViewColumn": {
  "type": "object",
  "properties": {
   "as": {
    "enum": [
     "self",
     "assessed",
     "objected",
     "settled"
    ]
   },
   "title": {
    "type": "string"
   },
   "total": {
    "type": "string"
   },
   "place": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "grades": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "at": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "required": [
   "as",
   "title",
   "total",
   "place",
   "grades",
   "at"
  ],
  "additionalProperties": false
 },
 "ViewRow": {
  "type": "object",
  "properties": {
   "node": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "points": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "node",
   "name",
   "section",
   "points"
  ],
  "additionalProperties": false
 },
 "ViewStep": {
  "type": "object",
  "properties": {
   "from": {
    "enum": [
     "self",
     "assessed",
     "objected",
     "settled"
    ]
   },
   "to": {
    "enum": [
     "self",
     "assessed",
     "objected",
     "settled"
    ]
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/RowMove"
    }
   }
  },
  "required": [
   "from",
   "to",
   "rows"
  ],
  "additionalProperties": false
 },
 "ViewsSheet": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "columns": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ViewColumn"
    }
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ViewRow"
    }
   },
   "steps": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ViewStep"
    }
   }
  },
  "required": [
   "unit",
   "name",
   "columns",
   "rows",
   "steps"
  ],
  "additionalProperties": false
 },
 "WaitingCounts": {
  "type": "object",
  "properties": {
   "proposals": {
    "type": "number"
   },
   "questions": {
    "type": "number"
   }
  },
  "required": [
   "proposals",
   "questions"
  ],
  "additionalProperties": false
 },
 "WantedReport": {
  "type": "object",
  "properties": {
   "copies": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "parts": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "name": {
       "type": "string"
      },
      "text": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "string"
        }
       ]
      },
      "scope": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "string"
        }
       ]
      }
     },
     "required": [
      "name",
      "text",
      "scope"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "copies",
   "parts"
  ],
  "additionalProperties": false
 },
 "Waterfall": {
  "type": "object",
  "properties": {
   "full": {
    "type": "string"
   },
   "groups": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/FallGroup"
    }
   },
   "total": {
    "type": "string"
   },
   "scale": {
    "type": "object",
    "properties": {
     "full": {
      "type": "number"
     },
     "low": {
      "type": "number"
     },
     "high": {
      "type": "number"
     }
    },
    "required": [
     "full",
     "low",
     "high"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "full",
   "groups",
   "total",
   "scale"
  ],
  "additionalProperties": false
 },
 "Within": {
  "enum": [
   "class",
   "group",
   "all"
  ]
 },
 "WrittenPart": {
  "type": "object",
  "properties": {
   "written": {
    "type": "string"
   },
   "drafted": {
    "type": "string"
   },
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "about": {
    "enum": [
     "disclosed",
     "ways",
     "amounts",
     "problems",
     "next",
     "own"
    ]
   },
   "required": {
    "type": "boolean"
   }
  },
  "required": [
   "written",
   "drafted",
   "id",
   "name",
   "text",
   "about",
   "required"
  ],
  "additionalProperties": false
 },
 "YearCell": {
  "type": "object",
  "properties": {
   "total": {
    "type": "string"
   },
   "points": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "place": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "ranked": {
    "type": "number"
   },
   "grades": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "total",
   "points",
   "place",
   "ranked",
   "grades"
  ],
  "additionalProperties": false
 },
 "YearFigures": {
  "type": "object",
  "properties": {
   "median": {
    "type": "string"
   },
   "middle": {
    "type": "number"
   },
   "lowest": {
    "type": "number"
   },
   "highest": {
    "type": "number"
   }
  },
  "required": [
   "median",
   "middle",
   "lowest",
   "highest"
  ],
  "additionalProperties": false
 },
 "YearLoss": {
  "type": "object",
  "properties": {
   "units": {
    "type": "number"
   },
   "lost": {
    "type": "number"
   },
   "mean": {
    "type": "string"
   }
  },
  "required": [
   "units",
   "lost",
   "mean"
  ],
  "additionalProperties": false
 },
 "YearRound": {
  "type": "object",
  "properties": {
   "label": {
    "type": "string"
   },
   "round": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "title": {
    "type": "string"
   },
   "programme": {
    "type": "string"
   },
   "version": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "state": {
    "type": "string"
   },
   "units": {
    "type": "number"
   },
   "versus": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/MethodCheck"
     }
    ]
   }
  },
  "required": [
   "label",
   "round",
   "title",
   "programme",
   "version",
   "state",
   "units",
   "versus"
  ],
  "additionalProperties": false
 },
 "YearRow": {
  "type": "object",
  "properties": {
   "card": {
    "type": "string"
   },
   "code": {
    "type": "string"
   },
   "number": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "cells": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/YearLoss"
      }
     ]
    }
   },
   "why": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "string"
      }
     ]
    }
   }
  },
  "required": [
   "card",
   "code",
   "number",
   "name",
   "cells",
   "why"
  ],
  "additionalProperties": false
 },
 "YearTable": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
   },
   "figures": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/YearFigures"
      }
     ]
    }
   },
   "units": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/YearUnit"
    }
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/YearRow"
    }
   }
  },
  "required": [
   "name",
   "figures",
   "units",
   "rows"
  ],
  "additionalProperties": false
 },
 "YearUnit": {
  "type": "object",
  "properties": {
   "unit": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "cells": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/YearCell"
      }
     ]
    }
   },
   "change": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "properties": {
       "text": {
        "type": "string"
       },
       "since": {
        "type": "string"
       }
      },
      "required": [
       "text",
       "since"
      ],
      "additionalProperties": false
     }
    ]
   }
  },
  "required": [
   "unit",
   "name",
   "cells",
   "change"
  ],
  "additionalProperties": false
 },
 "YearsSheet": {
  "type": "object",
  "properties": {
   "programme": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "asOf": {
    "type": "string"
   },
   "receipt": {
    "type": "string"
   },
   "years": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/YearRound"
    }
   },
   "tables": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/YearTable"
    }
   },
   "left": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "title": {
       "type": "string"
      },
      "why": {
       "type": "string"
      }
     },
     "required": [
      "title",
      "why"
     ],
     "additionalProperties": false
    }
   }
  },
  "required": [
   "programme",
   "title",
   "asOf",
   "receipt",
   "years",
   "tables",
   "left"
  ],
  "additionalProperties": false
 }
}
