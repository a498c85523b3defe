"""The figure, the furniture and the scenes: plain shapes with roles, in centimetres, y up, floor at 0."""
