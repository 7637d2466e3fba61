"""What is taken elsewhere: values that every format writes in its own way. A view like others."""
