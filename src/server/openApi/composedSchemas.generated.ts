import type { JsonSchema } from './JsonSchema.ts'

/** Generated from the TypeScript types of src/server/routing/ComposedAnswers.ts by `npm run generate`. */
export const COMPOSED_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
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
   "group",
   "unit",
   "check",
   "notice",
   "stage",
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
       "group",
       "class"
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
 "Lane": {
  "enum": [
   "assessor",
   "expert",
   "self",
   "objection",
   "test",
   "import",
   "probe"
  ]
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
         "group",
         "class"
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
     "class",
     "unit"
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
   }
  },
  "required": [
   "programmes",
   "entries"
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
 "Stage": {
  "type": "object",
  "properties": {
   "name": {
    "type": "string"
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
   "rule",
   "text",
   "untranslated"
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
   "group",
   "class",
   "all"
  ]
 }
}
